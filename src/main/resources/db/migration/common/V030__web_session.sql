-- Why: a session now knows when its holder last gave the password and the second factor, which browser it is, and how
-- it is locked. It has an id of its own, since its token changes at each of those steps. Sessions of before are over:
-- everybody signs in once more.
DROP TABLE web_session;

CREATE TABLE web_session (
    id           ${uuid} NOT NULL PRIMARY KEY,
    token_hash   TEXT    NOT NULL UNIQUE,
    account_id   ${uuid} NOT NULL REFERENCES account (id),
    csrf         TEXT    NOT NULL CHECK (length(csrf) <= 64),
    browser      TEXT    NOT NULL CHECK (length(browser) <= 60),
    created_at   ${int8} NOT NULL,
    seen_at      ${int8} NOT NULL,
    confirmed_at ${int8} NOT NULL,
    factor_at    ${int8},
    locked_at    ${int8},
    sheet        TEXT    CHECK (length(sheet) <= 200),
    own_view     TEXT    CHECK (length(own_view) <= 200),
    pin_hash     TEXT    CHECK (length(pin_hash) <= 400),
    pin_wrong    ${int8} NOT NULL,
    ended_at     ${int8}
)${tail};

CREATE INDEX web_session_account ON web_session (account_id, ended_at);
