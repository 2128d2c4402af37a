-- Why: an opaque id and a short code are all that other tables know of a person. Name, number and contact lie in one
-- place only. A person is unique within nämnd + branch only: the same person elsewhere must not be hinted at.
-- The branch is the unit's, here and in the identity, or the border would run through a person.
CREATE TABLE participant (
    id         ${uuid} NOT NULL PRIMARY KEY,
    unit_id    ${uuid} NOT NULL,
    branch_id  ${uuid} NOT NULL,
    code       TEXT    NOT NULL CHECK (length(code) BETWEEN 2 AND 12),
    gender     TEXT    NOT NULL CHECK (gender IN ('WOMAN', 'MAN', 'OTHER', 'NOT_STATED')),
    protection TEXT    NOT NULL CHECK (protection IN
        ('NONE', 'SEKRETESSMARKERING', 'SKYDDAD_FOLKBOKFORING', 'FINGERADE_UPPGIFTER')),
    created_at ${int8} NOT NULL,
    revision   ${int8} NOT NULL,
    UNIQUE (branch_id, code),
    UNIQUE (id, branch_id),
    FOREIGN KEY (unit_id, branch_id) REFERENCES unit (id, branch_id)
)${tail};

CREATE TABLE identity (
    participant_id ${uuid} NOT NULL PRIMARY KEY,
    branch_id      ${uuid} NOT NULL,
    first_name     TEXT    NOT NULL,
    last_name      TEXT    NOT NULL,
    number_kind    TEXT    NOT NULL CHECK (number_kind IN ('PERSONNUMMER', 'SAMORDNINGSNUMMER', 'NONE')),
    number         TEXT    NOT NULL,
    -- Keyed hash of the twelve digits, for exact search; null without a number.
    number_index   TEXT,
    telephone      TEXT    NOT NULL,
    email          TEXT    NOT NULL,
    address        TEXT    NOT NULL,
    revision       ${int8} NOT NULL,
    UNIQUE (branch_id, number_index),
    FOREIGN KEY (participant_id, branch_id) REFERENCES participant (id, branch_id),
    CHECK ((number_kind = 'NONE') = (number_index IS NULL))
)${tail};
