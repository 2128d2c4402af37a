-- Why: a colleague hands somebody the way to a first password, or to a new one of their two factors, without any mail.
-- A link is kept as a hash, holds for three days, and opens once.
CREATE TABLE account_link (
    token_hash  TEXT    NOT NULL PRIMARY KEY,
    account_id  ${uuid} NOT NULL REFERENCES account (id),
    purpose     TEXT    NOT NULL CHECK (purpose IN ('INVITATION', 'PASSWORD', 'PHONE')),
    made_by     ${uuid} NOT NULL REFERENCES account (id),
    made_at     ${int8} NOT NULL,
    valid_until ${int8} NOT NULL,
    used_at     ${int8}
)${tail};
