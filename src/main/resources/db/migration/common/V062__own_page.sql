-- Why: the participant has a page of their own, opened with a code from paper and without an account. A code is kept as
-- a keyed hash, one at a time for each assessment; a visit is a session of its own that shares nothing with a sign-in.
CREATE TABLE own_code (
    id             ${uuid} NOT NULL PRIMARY KEY,
    code_hash      TEXT    NOT NULL UNIQUE CHECK (length(code_hash) = 64),
    assessment_id  ${uuid} NOT NULL REFERENCES assessment (id),
    participant_id ${uuid} NOT NULL REFERENCES participant (id),
    unit_id        ${uuid} NOT NULL REFERENCES unit (id),
    made_by        ${uuid} NOT NULL REFERENCES account (id),
    made_at        ${int8} NOT NULL,
    valid_until    ${int8} NOT NULL,
    used_at        ${int8},
    ended_by       ${uuid} REFERENCES account (id),
    ended_at       ${int8}
)${tail};

CREATE UNIQUE INDEX own_code_in_use ON own_code (assessment_id) WHERE ended_at IS NULL;

CREATE TABLE own_visit (
    token_hash TEXT    NOT NULL PRIMARY KEY,
    code_id    ${uuid} NOT NULL REFERENCES own_code (id),
    csrf       TEXT    NOT NULL CHECK (length(csrf) <= 64),
    opened_at  ${int8} NOT NULL,
    seen_at    ${int8} NOT NULL,
    ended_at   ${int8}
)${tail};
