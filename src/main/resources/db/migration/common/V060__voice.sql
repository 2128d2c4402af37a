-- Why: the person a statement is about is heard. That it was gone through with them is kept, and what they say once it
-- is signed becomes a paper of its own, since the signed file never changes.
CREATE TABLE walkthrough (
    id            ${uuid}    NOT NULL PRIMARY KEY,
    statement_id  ${uuid}    NOT NULL,
    assessment_id ${uuid}    NOT NULL,
    held_on       ${isodate} NOT NULL,
    form          TEXT       NOT NULL CHECK (form IN ('SCREEN', 'PAPER', 'ALOUD')),
    held_with     TEXT       NOT NULL CHECK (held_with IN ('PARTICIPANT', 'REPRESENTATIVE', 'BOTH')),
    present       TEXT       NOT NULL,
    interpreter   TEXT       NOT NULL,
    recorded_by   ${uuid}    NOT NULL REFERENCES account (id),
    created_at    ${int8}    NOT NULL,
    FOREIGN KEY (statement_id, assessment_id) REFERENCES statement (id, assessment_id)
)${tail};

CREATE INDEX walkthrough_by_assessment ON walkthrough (assessment_id);

CREATE TABLE later_words (
    id            ${uuid}    NOT NULL PRIMARY KEY,
    statement_id  ${uuid}    NOT NULL,
    assessment_id ${uuid}    NOT NULL,
    ordinal       INTEGER    NOT NULL CHECK (ordinal >= 1),
    words         TEXT       NOT NULL,
    given_on      ${isodate} NOT NULL,
    sha256        TEXT       NOT NULL CHECK (length(sha256) = 64),
    pdf           ${bytes}   NOT NULL,
    recorded_by   ${uuid}    NOT NULL REFERENCES account (id),
    created_at    ${int8}    NOT NULL,
    FOREIGN KEY (statement_id, assessment_id) REFERENCES statement (id, assessment_id),
    UNIQUE (statement_id, ordinal)
)${tail};

CREATE INDEX later_words_by_assessment ON later_words (assessment_id);
