-- Why: who did or read what, in one chain computed from the first row. What may have to be erased (details) lies in a
-- table of its own; the chain covers a salted commitment to it and stays whole afterwards. audit_head is one row that
-- every writer updates first, so entries are numbered one by one on every engine.
CREATE TABLE audit_event (
    seq        ${int8} NOT NULL PRIMARY KEY,
    at         ${int8} NOT NULL,
    actor      TEXT    NOT NULL CHECK (length(actor) <= 60),
    role       TEXT    NOT NULL CHECK (length(role) <= 60),
    unit       TEXT    NOT NULL CHECK (length(unit) <= 36),
    action     TEXT    NOT NULL CHECK (length(action) <= 60),
    subject    TEXT    NOT NULL CHECK (length(subject) <= 60),
    resource   TEXT    NOT NULL CHECK (length(resource) <= 120),
    reason     TEXT    NOT NULL CHECK (length(reason) <= 400),
    request_id TEXT    NOT NULL CHECK (length(request_id) <= 60),
    commitment TEXT    NOT NULL CHECK (length(commitment) = 64),
    prev_hash  TEXT    NOT NULL CHECK (length(prev_hash) = 64),
    hash       TEXT    NOT NULL CHECK (length(hash) = 64)
)${tail};

CREATE INDEX audit_event_by_subject ON audit_event (subject, seq);

CREATE TABLE audit_detail (
    seq     ${int8} NOT NULL PRIMARY KEY REFERENCES audit_event (seq),
    salt    TEXT    NOT NULL CHECK (length(salt) = 64),
    details TEXT    NOT NULL
)${tail};

CREATE TABLE audit_head (
    id   ${int8} NOT NULL PRIMARY KEY CHECK (id = 1),
    seq  ${int8} NOT NULL,
    hash TEXT    NOT NULL CHECK (length(hash) = 64)
)${tail};

INSERT INTO audit_head (id, seq, hash)
VALUES (1, 0, '0000000000000000000000000000000000000000000000000000000000000000');
