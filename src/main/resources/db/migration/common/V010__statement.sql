-- Why: one signed set of findings, and the documents made of it. What was signed never changes; a correction is a new
-- version that names what it replaces and why.
CREATE TABLE statement (
    id             ${uuid} NOT NULL PRIMARY KEY,
    assessment_id  ${uuid} NOT NULL REFERENCES assessment (id),
    unit_id        ${uuid} NOT NULL REFERENCES unit (id),
    document_id    TEXT    NOT NULL CHECK (length(document_id) <= 20),
    version        ${int8} NOT NULL CHECK (version >= 1),
    replaces_id    ${uuid} REFERENCES statement (id),
    replace_reason TEXT    NOT NULL,
    state          TEXT    NOT NULL CHECK (state IN ('DRAFT', 'SIGNED', 'REPLACED', 'REVOKED')),
    created_by     ${uuid} NOT NULL REFERENCES account (id),
    created_at     ${int8} NOT NULL,
    signed_by      ${uuid} REFERENCES account (id),
    signed_at      ${int8},
    content_hash   TEXT    NOT NULL CHECK (length(content_hash) <= 64),
    chain_head     TEXT    NOT NULL CHECK (length(chain_head) <= 64),
    revision       ${int8} NOT NULL,
    UNIQUE (document_id, version),
    UNIQUE (id, assessment_id),
    CHECK ((state = 'DRAFT') = (signed_at IS NULL)),
    CHECK ((signed_at IS NULL) = (signed_by IS NULL))
)${tail};

CREATE INDEX statement_by_assessment ON statement (assessment_id, version);

CREATE TABLE finding (
    id            ${uuid} NOT NULL PRIMARY KEY,
    statement_id  ${uuid} NOT NULL,
    assessment_id ${uuid} NOT NULL,
    ordinal       ${int8} NOT NULL,
    section       TEXT    NOT NULL CHECK (length(section) <= 30),
    source        TEXT    NOT NULL CHECK (source IN ('OBSERVED', 'REPORTED', 'ASSESSED', 'GIVEN')),
    area          TEXT    CHECK (area IN ('LEARNING', 'COMMUNICATION', 'MOBILITY', 'SELF_CARE', 'OTHER')),
    -- What it is about, for example station/snowracer; where a proposal came from.
    topic         TEXT    NOT NULL CHECK (length(topic) <= 80),
    text          TEXT    NOT NULL,
    revision      ${int8} NOT NULL,
    FOREIGN KEY (statement_id, assessment_id) REFERENCES statement (id, assessment_id)
)${tail};

CREATE INDEX finding_by_statement ON finding (statement_id, ordinal);

-- What a finding or an answer rests on. owner_id is a finding or an answer of the same statement.
CREATE TABLE basis (
    id           ${uuid} NOT NULL PRIMARY KEY,
    statement_id ${uuid} NOT NULL REFERENCES statement (id),
    owner_id     ${uuid} NOT NULL,
    kind         TEXT    NOT NULL CHECK (kind IN
        ('EVENT', 'INTERVIEW_ITEM', 'PROFILE', 'ATTENDANCE_DAY', 'FINDING', 'REFERRAL', 'SESSION')),
    ref          TEXT    NOT NULL CHECK (length(ref) <= 80),
    UNIQUE (owner_id, kind, ref)
)${tail};

CREATE INDEX basis_by_statement ON basis (statement_id);

CREATE TABLE answer (
    id            ${uuid} NOT NULL PRIMARY KEY,
    statement_id  ${uuid} NOT NULL,
    assessment_id ${uuid} NOT NULL,
    question_id   ${uuid} NOT NULL REFERENCES question (id),
    text          TEXT    NOT NULL,
    why_not       TEXT    NOT NULL,
    revision      ${int8} NOT NULL,
    UNIQUE (statement_id, question_id),
    FOREIGN KEY (statement_id, assessment_id) REFERENCES statement (id, assessment_id)
)${tail};

-- The participant's own words about the statement, as they gave them. Declining is an answer.
CREATE TABLE participant_comment (
    id            ${uuid}    NOT NULL PRIMARY KEY,
    statement_id  ${uuid}    NOT NULL,
    assessment_id ${uuid}    NOT NULL,
    words         TEXT       NOT NULL,
    declined      ${bool}    NOT NULL CHECK (declined IN (FALSE, TRUE)),
    given_on      ${isodate} NOT NULL,
    recorded_by   ${uuid}    NOT NULL REFERENCES account (id),
    created_at    ${int8}    NOT NULL,
    FOREIGN KEY (statement_id, assessment_id) REFERENCES statement (id, assessment_id)
)${tail};

-- Which findings a recipient's document leaves out. None is ever reworded.
CREATE TABLE left_out (
    id           ${uuid} NOT NULL PRIMARY KEY,
    statement_id ${uuid} NOT NULL REFERENCES statement (id),
    recipient    TEXT    NOT NULL CHECK (length(recipient) <= 30),
    finding_id   ${uuid} NOT NULL REFERENCES finding (id),
    UNIQUE (statement_id, recipient, finding_id)
)${tail};

CREATE TABLE rendering (
    id            ${uuid}  NOT NULL PRIMARY KEY,
    statement_id  ${uuid}  NOT NULL,
    assessment_id ${uuid}  NOT NULL,
    recipient     TEXT     NOT NULL CHECK (length(recipient) <= 30),
    template_hash TEXT     NOT NULL CHECK (length(template_hash) = 64),
    sha256        TEXT     NOT NULL CHECK (length(sha256) = 64),
    pdf           ${bytes} NOT NULL,
    created_at    ${int8}  NOT NULL,
    UNIQUE (statement_id, recipient),
    FOREIGN KEY (statement_id, assessment_id) REFERENCES statement (id, assessment_id)
)${tail};
