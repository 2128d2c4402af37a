-- Why: who may sign in, as what and where. Rights are a set: one person may hold several roles in a unit. Sessions are
-- kept as a hash of their token, so that a copy of the database opens no session.
CREATE TABLE account (
    id            ${uuid} NOT NULL PRIMARY KEY,
    username      TEXT    NOT NULL UNIQUE CHECK (length(username) BETWEEN 2 AND 80),
    password_hash TEXT    NOT NULL CHECK (length(password_hash) <= 400),
    name          TEXT    NOT NULL CHECK (length(name) BETWEEN 1 AND 120),
    title         TEXT    NOT NULL CHECK (length(title) <= 120),
    telephone     TEXT    NOT NULL CHECK (length(telephone) <= 40),
    created_at    ${int8} NOT NULL,
    closed_at     ${int8},
    revision      ${int8} NOT NULL
)${tail};

CREATE TABLE role_held (
    id         ${uuid} NOT NULL PRIMARY KEY,
    account_id ${uuid} NOT NULL REFERENCES account (id),
    unit_id    ${uuid} NOT NULL REFERENCES unit (id),
    role       TEXT    NOT NULL CHECK (role IN
        ('PROCESSLEDARE', 'HANDLEDARE', 'HANDLAGGARE', 'UNIT_MANAGER', 'AUDITOR', 'ADMINISTRATOR')),
    UNIQUE (account_id, unit_id, role)
)${tail};

-- Whoever rates or signs has training in the instrument; missing training warns and is printed.
CREATE TABLE training (
    id         ${uuid} NOT NULL PRIMARY KEY,
    account_id ${uuid} NOT NULL REFERENCES account (id),
    instrument TEXT    NOT NULL CHECK (length(instrument) <= 40),
    course     TEXT    NOT NULL CHECK (length(course) <= 200),
    year_held  ${int8} NOT NULL CHECK (year_held BETWEEN 1980 AND 2200)
)${tail};

CREATE TABLE web_session (
    token_hash TEXT    NOT NULL PRIMARY KEY,
    account_id ${uuid} NOT NULL REFERENCES account (id),
    csrf       TEXT    NOT NULL CHECK (length(csrf) <= 64),
    created_at ${int8} NOT NULL,
    seen_at    ${int8} NOT NULL,
    ended_at   ${int8}
)${tail};
