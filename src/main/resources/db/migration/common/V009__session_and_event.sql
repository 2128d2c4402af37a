-- Why: everything recorded at a station is an event, written once by the device that saw it. The device makes id and
-- sequence; the server keeps a high-water mark per device, so that sending again changes nothing.
CREATE TABLE session (
    id                  ${uuid}    NOT NULL PRIMARY KEY,
    assessment_id       ${uuid}    NOT NULL REFERENCES assessment (id),
    unit_id             ${uuid}    NOT NULL REFERENCES unit (id),
    -- Null: started without one, and read as no comparison.
    profile_id          ${uuid}    REFERENCES demand_profile (id),
    station_id          TEXT       NOT NULL CHECK (length(station_id) <= 40),
    station_revision    TEXT       NOT NULL CHECK (length(station_revision) <= 10),
    station_hash        TEXT       NOT NULL CHECK (length(station_hash) <= 64),
    place               TEXT       NOT NULL CHECK (length(place) <= 200),
    task                TEXT       NOT NULL CHECK (length(task) <= 200),
    instrument_id       TEXT       NOT NULL CHECK (length(instrument_id) <= 40),
    instrument_revision TEXT       NOT NULL CHECK (length(instrument_revision) <= 10),
    instrument_hash     TEXT       NOT NULL CHECK (length(instrument_hash) = 64),
    instrument_overlay  TEXT       NOT NULL CHECK (length(instrument_overlay) <= 80),
    occasion            ${int8}    NOT NULL CHECK (occasion BETWEEN 1 AND 500),
    held_on             ${isodate} NOT NULL,
    observation         TEXT       NOT NULL CHECK (observation IN ('DIRECT', 'PARTICIPANT')),
    observers           TEXT       NOT NULL,
    situation           TEXT       NOT NULL,
    others_present      TEXT       NOT NULL,
    order_agreed        TEXT       NOT NULL,
    made_by             ${uuid}    NOT NULL REFERENCES account (id),
    created_at          ${int8}    NOT NULL,
    revision            ${int8}    NOT NULL,
    UNIQUE (id, assessment_id),
    CHECK (station_id <> '' OR profile_id IS NOT NULL),
    CHECK ((station_id = '') = (station_revision = '')),
    CHECK ((station_id = '') = (station_hash = ''))
)${tail};

CREATE INDEX session_by_assessment ON session (assessment_id, created_at);

CREATE TABLE device (
    id         TEXT    NOT NULL PRIMARY KEY CHECK (length(id) BETWEEN 1 AND 36),
    account_id ${uuid} NOT NULL REFERENCES account (id),
    ack        ${int8} NOT NULL CHECK (ack >= 0),
    created_at ${int8} NOT NULL,
    seen_at    ${int8} NOT NULL,
    blocked_at ${int8}
)${tail};

CREATE TABLE event (
    id            ${uuid} NOT NULL PRIMARY KEY,
    assessment_id ${uuid} NOT NULL REFERENCES assessment (id),
    -- Null: about the assessment as a whole.
    session_id    ${uuid},
    device        TEXT    NOT NULL REFERENCES device (id) CHECK (length(device) <= 36),
    seq           ${int8} NOT NULL CHECK (seq >= 1),
    type          TEXT    NOT NULL CHECK (length(type) <= 30),
    author_id     ${uuid} NOT NULL REFERENCES account (id),
    at            ${int8} NOT NULL,
    -- As the device wrote it, with its offset.
    at_text       TEXT    NOT NULL CHECK (length(at_text) <= 40),
    mono          ${int8} NOT NULL,
    received_at   ${int8} NOT NULL,
    content_hash  TEXT    NOT NULL CHECK (length(content_hash) = 64),
    data          TEXT    NOT NULL,
    UNIQUE (device, seq),
    FOREIGN KEY (session_id, assessment_id) REFERENCES session (id, assessment_id)
)${tail};

CREATE INDEX event_by_assessment ON event (assessment_id);
CREATE INDEX event_by_session ON event (session_id);

-- What could not be understood is kept as it came and counted as received, so that it blocks nobody.
CREATE TABLE quarantine (
    id            ${uuid} NOT NULL PRIMARY KEY,
    -- The one it names, whether or not there is such an assessment; null where that could not be read.
    assessment_id ${uuid},
    device        TEXT    NOT NULL REFERENCES device (id) CHECK (length(device) <= 36),
    seq           ${int8} NOT NULL,
    author_id     ${uuid} NOT NULL REFERENCES account (id),
    received_at   ${int8} NOT NULL,
    code          TEXT    NOT NULL CHECK (length(code) <= 60),
    content_hash  TEXT    NOT NULL CHECK (length(content_hash) = 64),
    raw           TEXT    NOT NULL,
    UNIQUE (device, seq)
)${tail};
