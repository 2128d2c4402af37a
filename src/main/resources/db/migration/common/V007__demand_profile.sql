-- Why: what a task demands belongs to the task and the unit, never to a person. A profile is never edited; a new one is
-- made, and a session keeps the one it was held under.
CREATE TABLE demand_profile (
    id                  ${uuid}    NOT NULL PRIMARY KEY,
    unit_id             ${uuid}    NOT NULL REFERENCES unit (id),
    -- Empty for a work task described here.
    station_id          TEXT       NOT NULL CHECK (length(station_id) <= 40),
    station_revision    TEXT       NOT NULL CHECK (length(station_revision) <= 10),
    station_hash        TEXT       NOT NULL CHECK (length(station_hash) <= 64),
    place               TEXT       NOT NULL CHECK (length(place) <= 200),
    task                TEXT       NOT NULL CHECK (length(task) <= 200),
    task_text           TEXT       NOT NULL,
    ordinary            TEXT       NOT NULL CHECK (ordinary IN ('ORDINARY', 'ADAPTED')),
    instrument_id       TEXT       NOT NULL CHECK (length(instrument_id) <= 40),
    instrument_revision TEXT       NOT NULL CHECK (length(instrument_revision) <= 10),
    instrument_hash     TEXT       NOT NULL CHECK (length(instrument_hash) = 64),
    instrument_overlay  TEXT       NOT NULL CHECK (length(instrument_overlay) <= 80),
    made_by             ${uuid}    NOT NULL REFERENCES account (id),
    made_on             ${isodate} NOT NULL,
    method              TEXT       NOT NULL CHECK (method IN ('OBSERVED', 'DID_IT', 'IMAGINED')),
    method_text         TEXT       NOT NULL,
    aids                TEXT       NOT NULL,
    tried_here          ${bool}    NOT NULL CHECK (tried_here IN (FALSE, TRUE)),
    created_at          ${int8}    NOT NULL,
    CHECK ((station_id = '') = (station_revision = '')),
    CHECK ((station_id = '') = (station_hash = ''))
)${tail};

CREATE INDEX demand_profile_by_unit ON demand_profile (unit_id, station_id, created_at);

CREATE TABLE demand (
    id         ${uuid} NOT NULL PRIMARY KEY,
    profile_id ${uuid} NOT NULL REFERENCES demand_profile (id),
    ordinal    ${int8} NOT NULL,
    item       TEXT    NOT NULL CHECK (length(item) <= 40),
    rating     TEXT    NOT NULL CHECK (length(rating) <= 60),
    motive     TEXT    NOT NULL,
    UNIQUE (profile_id, item)
)${tail};
