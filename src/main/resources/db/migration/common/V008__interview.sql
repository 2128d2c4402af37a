-- Why: what a person says of work, item by item, on one of two occasions.
CREATE TABLE interview (
    id                  ${uuid}    NOT NULL PRIMARY KEY,
    assessment_id       ${uuid}    NOT NULL REFERENCES assessment (id),
    occasion            TEXT       NOT NULL CHECK (occasion IN ('FIRST', 'CLOSING')),
    situation           TEXT       NOT NULL CHECK (situation IN ('CURRENT_WORK', 'RETURN', 'WORK_IN_GENERAL')),
    held_on             ${isodate} NOT NULL,
    rater_id            ${uuid}    NOT NULL REFERENCES account (id),
    instrument_id       TEXT       NOT NULL CHECK (length(instrument_id) <= 40),
    instrument_revision TEXT       NOT NULL CHECK (length(instrument_revision) <= 10),
    instrument_hash     TEXT       NOT NULL CHECK (length(instrument_hash) = 64),
    instrument_overlay  TEXT       NOT NULL CHECK (length(instrument_overlay) <= 80),
    created_at          ${int8}    NOT NULL,
    revision            ${int8}    NOT NULL,
    UNIQUE (assessment_id, occasion),
    UNIQUE (id, assessment_id)
)${tail};

-- One row per item from the start. No rating means not yet asked: a state of its own, never a low level.
CREATE TABLE interview_item (
    id            ${uuid} NOT NULL PRIMARY KEY,
    interview_id  ${uuid} NOT NULL,
    assessment_id ${uuid} NOT NULL REFERENCES assessment (id),
    item          TEXT    NOT NULL CHECK (length(item) <= 40),
    rating        TEXT    CHECK (length(rating) <= 60),
    comment       TEXT    NOT NULL,
    revision      ${int8} NOT NULL,
    UNIQUE (interview_id, item),
    FOREIGN KEY (interview_id, assessment_id) REFERENCES interview (id, assessment_id)
)${tail};
