-- Why: what the language guard says of a statement is decided by a person, and what they decided is kept with the
-- version it was about: a wrong block lifted with a reason, a warning answered once for its rule, and whether the
-- judgement would have been the same for a person of another gender.
CREATE TABLE guard_lift (
    id            ${uuid} NOT NULL PRIMARY KEY,
    statement_id  ${uuid} NOT NULL,
    assessment_id ${uuid} NOT NULL,
    unit_id       ${uuid} NOT NULL REFERENCES unit (id),
    rule          TEXT    NOT NULL CHECK (length(rule) BETWEEN 1 AND 40),
    -- The text it stood in, as kind and id, and word for word: a lift holds for that text alone.
    target        TEXT    NOT NULL CHECK (length(target) <= 80),
    text          TEXT    NOT NULL,
    reason        TEXT    NOT NULL,
    lifted_by     ${uuid} NOT NULL REFERENCES account (id),
    lifted_at     ${int8} NOT NULL,
    FOREIGN KEY (statement_id, assessment_id) REFERENCES statement (id, assessment_id)
)${tail};

CREATE INDEX guard_lift_by_statement ON guard_lift (statement_id);
CREATE INDEX guard_lift_by_unit ON guard_lift (unit_id, lifted_at);

CREATE TABLE guard_reply (
    id            ${uuid} NOT NULL PRIMARY KEY,
    statement_id  ${uuid} NOT NULL,
    assessment_id ${uuid} NOT NULL,
    rule          TEXT    NOT NULL CHECK (length(rule) BETWEEN 1 AND 40),
    reply         TEXT    NOT NULL CHECK (reply IN ('HOLDS', 'MISREAD')),
    words         TEXT    NOT NULL,
    replied_by    ${uuid} NOT NULL REFERENCES account (id),
    replied_at    ${int8} NOT NULL,
    UNIQUE (statement_id, rule),
    FOREIGN KEY (statement_id, assessment_id) REFERENCES statement (id, assessment_id)
)${tail};

CREATE TABLE guard_reflection (
    id            ${uuid} NOT NULL PRIMARY KEY,
    statement_id  ${uuid} NOT NULL,
    assessment_id ${uuid} NOT NULL,
    same          ${bool} NOT NULL CHECK (same IN (FALSE, TRUE)),
    words         TEXT    NOT NULL,
    answered_by   ${uuid} NOT NULL REFERENCES account (id),
    answered_at   ${int8} NOT NULL,
    FOREIGN KEY (statement_id, assessment_id) REFERENCES statement (id, assessment_id)
)${tail};

CREATE INDEX guard_reflection_by_statement ON guard_reflection (statement_id);
