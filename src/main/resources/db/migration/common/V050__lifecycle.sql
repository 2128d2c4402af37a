-- Why: what happens to a statement is an event and not a state: sent for review, asked to be completed, answered, read
-- by the participant, revoked. Whether it is in review follows from its events. An event is written once.
CREATE TABLE statement_event (
    id            ${uuid}    NOT NULL PRIMARY KEY,
    statement_id  ${uuid}    NOT NULL,
    assessment_id ${uuid}    NOT NULL,
    kind          TEXT       NOT NULL CHECK (kind IN
        ('SUBMITTED', 'RETURNED', 'APPROVED', 'COMPLEMENT_ASKED', 'COMPLEMENTED', 'NOT_COMPLEMENTED',
         'READ_BY_PARTICIPANT', 'REVOKED', 'LATE_ANSWERED')),
    -- Who asked, or who was there; by name where it is nobody with an account.
    who           TEXT       NOT NULL,
    words         TEXT       NOT NULL,
    happened_on   ${isodate} NOT NULL,
    -- The question that this answers, and the version that answers it.
    answers_id    ${uuid}    REFERENCES statement_event (id),
    version_id    ${uuid}    REFERENCES statement (id),
    -- SHA-256 of what was approved; empty for what is no approval.
    content_hash  TEXT       NOT NULL CHECK (length(content_hash) IN (0, 64)),
    recorded_by   ${uuid}    NOT NULL REFERENCES account (id),
    recorded_at   ${int8}    NOT NULL,
    FOREIGN KEY (statement_id, assessment_id) REFERENCES statement (id, assessment_id),
    CHECK ((kind = 'APPROVED') = (length(content_hash) = 64)),
    CHECK ((kind IN ('COMPLEMENTED', 'NOT_COMPLEMENTED')) = (answers_id IS NOT NULL)),
    CHECK (version_id IS NULL OR kind = 'COMPLEMENTED')
)${tail};

CREATE INDEX statement_event_by_statement ON statement_event (statement_id, recorded_at);
-- A question has one answer.
CREATE UNIQUE INDEX statement_event_answer ON statement_event (answers_id);

-- How a unit works. A unit without a row works as before: nobody reviews.
CREATE TABLE unit_setting (
    unit_id    ${uuid} NOT NULL PRIMARY KEY REFERENCES unit (id),
    review     ${bool} NOT NULL CHECK (review IN (FALSE, TRUE)),
    changed_by ${uuid} NOT NULL REFERENCES account (id),
    changed_at ${int8} NOT NULL,
    revision   ${int8} NOT NULL
)${tail};

-- What a signed version's assessment held when it was signed, and when late material was last answered: ids and
-- checksums of all that can be rested on, so that what came or changed afterwards is known whatever any clock said.
CREATE TABLE evidence_seen (
    id            ${uuid} NOT NULL PRIMARY KEY,
    statement_id  ${uuid} NOT NULL,
    assessment_id ${uuid} NOT NULL,
    prints        TEXT    NOT NULL,
    seen_by       ${uuid} NOT NULL REFERENCES account (id),
    seen_at       ${int8} NOT NULL,
    FOREIGN KEY (statement_id, assessment_id) REFERENCES statement (id, assessment_id)
)${tail};

CREATE INDEX evidence_seen_by_statement ON evidence_seen (statement_id, seen_at);

-- Somebody who got a version that was replaced or revoked is told so, and it is noted when and how.
CREATE TABLE notice (
    id            ${uuid}    NOT NULL PRIMARY KEY,
    release_id    ${uuid}    NOT NULL REFERENCES release (id),
    statement_id  ${uuid}    NOT NULL,
    assessment_id ${uuid}    NOT NULL,
    why           TEXT       NOT NULL CHECK (why IN ('REPLACED', 'REVOKED')),
    made_at       ${int8}    NOT NULL,
    told_on       ${isodate},
    told_how      TEXT       CHECK (told_how IN ('LETTER', 'SECURE_MESSAGE', 'TELEPHONE', 'IN_PERSON', 'CASE_SYSTEM')),
    told_words    TEXT       NOT NULL,
    told_by       ${uuid}    REFERENCES account (id),
    told_at       ${int8},
    revision      ${int8}    NOT NULL,
    FOREIGN KEY (statement_id, assessment_id) REFERENCES statement (id, assessment_id),
    UNIQUE (release_id, why),
    CHECK ((told_on IS NULL) = (told_how IS NULL)),
    CHECK ((told_on IS NULL) = (told_by IS NULL)),
    CHECK ((told_on IS NULL) = (told_at IS NULL))
)${tail};

CREATE INDEX notice_by_assessment ON notice (assessment_id, made_at);
