-- Why: one trial of one participant, with what was asked and by whom. Free text lies in sealed columns (TEXT) and every
-- row that holds some carries its assessment, so that gallring can find it.
CREATE TABLE assessment (
    id             ${uuid}    NOT NULL PRIMARY KEY,
    unit_id        ${uuid}    NOT NULL REFERENCES unit (id),
    participant_id ${uuid}    NOT NULL REFERENCES participant (id),
    kind           TEXT       NOT NULL CHECK (kind IN ('ARBETSPROVNING', 'ARBETSTRANING')),
    state          TEXT       NOT NULL CHECK (state IN ('OPEN', 'CLOSED')),
    responsible_id ${uuid}    NOT NULL REFERENCES account (id),
    period_from    ${isodate} NOT NULL,
    period_until   ${isodate} NOT NULL,
    agreed_minutes ${int8}    NOT NULL CHECK (agreed_minutes BETWEEN 0 AND 600000),
    case_system    TEXT       NOT NULL CHECK (length(case_system) <= 60),
    case_number    TEXT       NOT NULL CHECK (length(case_number) <= 60),
    case_namnd     TEXT       NOT NULL CHECK (length(case_namnd) <= 120),
    asked_by       TEXT       NOT NULL,
    asked_by_role  TEXT       NOT NULL,
    asked_on       ${isodate},
    why_now        TEXT       NOT NULL,
    care           TEXT       NOT NULL,
    application    TEXT       NOT NULL,
    application_on ${isodate},
    planning       TEXT       NOT NULL,
    created_at     ${int8}    NOT NULL,
    revision       ${int8}    NOT NULL,
    CHECK (period_from <= period_until)
)${tail};

CREATE INDEX assessment_by_unit ON assessment (unit_id, state);
CREATE INDEX assessment_by_participant ON assessment (participant_id);

CREATE TABLE question (
    id            ${uuid} NOT NULL PRIMARY KEY,
    assessment_id ${uuid} NOT NULL REFERENCES assessment (id),
    ordinal       ${int8} NOT NULL CHECK (ordinal BETWEEN 1 AND 20),
    text          TEXT    NOT NULL,
    revision      ${int8} NOT NULL,
    UNIQUE (assessment_id, ordinal)
)${tail};

CREATE TABLE earlier_trial (
    id            ${uuid} NOT NULL PRIMARY KEY,
    assessment_id ${uuid} NOT NULL REFERENCES assessment (id),
    ordinal       ${int8} NOT NULL CHECK (ordinal BETWEEN 1 AND 20),
    what          TEXT    NOT NULL,
    held          TEXT    NOT NULL,
    why_ended     TEXT    NOT NULL,
    revision      ${int8} NOT NULL,
    UNIQUE (assessment_id, ordinal)
)${tail};

-- Rights to one assessment, written when it is made. They end on a date or when taken back; nothing is deleted.
CREATE TABLE access_grant (
    id            ${uuid}    NOT NULL PRIMARY KEY,
    assessment_id ${uuid}    NOT NULL REFERENCES assessment (id),
    account_id    ${uuid}    NOT NULL REFERENCES account (id),
    unit_id       ${uuid}    NOT NULL REFERENCES unit (id),
    reason        TEXT       NOT NULL CHECK (length(reason) <= 400),
    granted_by    ${uuid}    NOT NULL REFERENCES account (id),
    granted_at    ${int8}    NOT NULL,
    valid_until   ${isodate} NOT NULL,
    revoked_at    ${int8}
)${tail};

CREATE INDEX access_grant_by_account ON access_grant (account_id);

CREATE TABLE attendance_day (
    id            ${uuid}    NOT NULL PRIMARY KEY,
    assessment_id ${uuid}    NOT NULL REFERENCES assessment (id),
    day           ${isodate} NOT NULL,
    agreed_from   TEXT       NOT NULL CHECK (length(agreed_from) = 5),
    agreed_until  TEXT       NOT NULL CHECK (length(agreed_until) = 5),
    present_from  TEXT       CHECK (length(present_from) = 5),
    present_until TEXT       CHECK (length(present_until) = 5),
    absence       TEXT       CHECK (absence IN
        ('ILLNESS', 'CARE_OF_CHILD', 'HEALTH_CARE', 'AUTHORITY_VISIT', 'OTHER', 'UNKNOWN')),
    announced     ${bool}    CHECK (announced IN (FALSE, TRUE)),
    reported_by   TEXT       NOT NULL,
    word          TEXT       NOT NULL,
    revision      ${int8}    NOT NULL,
    UNIQUE (assessment_id, day),
    CHECK (agreed_from < agreed_until),
    CHECK ((present_from IS NULL) = (present_until IS NULL)),
    CHECK (present_from IS NULL OR present_from < present_until),
    CHECK (absence IS NOT NULL OR announced IS NULL)
)${tail};
