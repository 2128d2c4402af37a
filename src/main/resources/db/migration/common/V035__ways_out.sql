-- Why: one gate for every way out. A waiver says which data it covers; another ground names its section of law and,
-- where the law asks for it, who has weighed the harm and what came of it; a release is one document on its way to one
-- receiver, and stays as the register of what went where.
ALTER TABLE waiver ADD COLUMN covers TEXT NOT NULL DEFAULT 'STATEMENT' CHECK (length(covers) BETWEEN 1 AND 100);

CREATE TABLE other_ground (
    id            ${uuid}    NOT NULL PRIMARY KEY,
    assessment_id ${uuid}    NOT NULL REFERENCES assessment (id),
    unit_id       ${uuid}    NOT NULL REFERENCES unit (id),
    recipient     TEXT       NOT NULL,
    covers        TEXT       NOT NULL CHECK (length(covers) BETWEEN 1 AND 100),
    law           TEXT       NOT NULL CHECK (law IN ('OSL_10_2', 'OSL_10_28', 'OSL_26_1', 'OTHER')),
    -- The provision by name, where the law above leaves that open.
    statute       TEXT       NOT NULL CHECK (length(statute) <= 200),
    why           TEXT       NOT NULL,
    decided_on    ${isodate} NOT NULL,
    valid_until   ${isodate} NOT NULL,
    weighed_by    TEXT       NOT NULL,
    weighed_on    ${isodate},
    weighed_why   TEXT       NOT NULL,
    weighed       TEXT       CHECK (weighed IN ('MAY_LEAVE', 'MAY_NOT_LEAVE')),
    withdrawn_at  ${int8},
    recorded_by   ${uuid}    NOT NULL REFERENCES account (id),
    created_at    ${int8}    NOT NULL,
    revision      ${int8}    NOT NULL,
    CHECK (decided_on <= valid_until),
    CHECK ((weighed IS NULL) = (weighed_on IS NULL))
)${tail};

CREATE INDEX other_ground_by_assessment ON other_ground (assessment_id);
CREATE INDEX waiver_by_assessment ON waiver (assessment_id);
CREATE INDEX participation_by_assessment ON participation (assessment_id);

CREATE TABLE release (
    id              ${uuid}    NOT NULL PRIMARY KEY,
    assessment_id   ${uuid}    NOT NULL,
    unit_id         ${uuid}    NOT NULL REFERENCES unit (id),
    statement_id    ${uuid}    NOT NULL,
    document        TEXT       NOT NULL CHECK (length(document) <= 30),
    way             TEXT       NOT NULL CHECK (way IN ('HANDED', 'SENT', 'ATTACHED')),
    channel         TEXT       CHECK (channel IN ('PAPER', 'FILE', 'LETTER', 'SECURE_MESSAGE')),
    receiver        TEXT       NOT NULL,
    handed_to       TEXT       CHECK (handed_to IN ('PARTICIPANT', 'REPRESENTATIVE')),
    identity_check  TEXT       CHECK (identity_check IN ('ID_DOCUMENT', 'KNOWN', 'ELECTRONIC')),
    fullmakt_on     ${isodate},
    case_system     TEXT       NOT NULL CHECK (length(case_system) <= 60),
    case_number     TEXT       NOT NULL CHECK (length(case_number) <= 60),
    same_border     ${bool}    NOT NULL CHECK (same_border IN (FALSE, TRUE)),
    waiver_id       ${uuid}    REFERENCES waiver (id),
    other_ground_id ${uuid}    REFERENCES other_ground (id),
    state           TEXT       NOT NULL CHECK (state IN ('WAITING', 'LEFT', 'CANCELLED')),
    prepared_by     ${uuid}    NOT NULL REFERENCES account (id),
    prepared_at     ${int8}    NOT NULL,
    ended_by        ${uuid}    REFERENCES account (id),
    ended_at        ${int8},
    -- Of the file that left; empty as long as none has.
    sha256          TEXT       NOT NULL CHECK (length(sha256) IN (0, 64)),
    revision        ${int8}    NOT NULL,
    FOREIGN KEY (statement_id, assessment_id) REFERENCES statement (id, assessment_id),
    CHECK ((state = 'WAITING') = (ended_at IS NULL)),
    CHECK ((state = 'LEFT') = (length(sha256) = 64)),
    CHECK (waiver_id IS NULL OR other_ground_id IS NULL),
    -- The law's own border: nothing is sent without a ground, whatever program asks.
    CHECK (way <> 'SENT' OR waiver_id IS NOT NULL OR other_ground_id IS NOT NULL),
    CHECK (way <> 'ATTACHED' OR same_border OR waiver_id IS NOT NULL OR other_ground_id IS NOT NULL),
    CHECK (way <> 'HANDED' OR (handed_to IS NOT NULL AND identity_check IS NOT NULL)),
    CHECK (handed_to IS NULL OR handed_to <> 'REPRESENTATIVE' OR fullmakt_on IS NOT NULL)
)${tail};

CREATE INDEX release_by_assessment ON release (assessment_id, prepared_at);
CREATE INDEX release_by_waiver ON release (waiver_id);
CREATE INDEX release_by_other_ground ON release (other_ground_id);
