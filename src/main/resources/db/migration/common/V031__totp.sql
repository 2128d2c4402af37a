-- Why: the second factor of an account. used_step is the newest half minute whose code was taken, so that each code
-- counts once; enrolled_at is null until the first code from the app has been right.
CREATE TABLE totp (
    account_id  ${uuid} NOT NULL PRIMARY KEY REFERENCES account (id),
    secret      TEXT    NOT NULL CHECK (length(secret) <= 400),
    used_step   ${int8} NOT NULL,
    enrolled_at ${int8}
)${tail};
