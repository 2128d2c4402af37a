-- Why: a case system files a document by what is told beside it, and takes it from a folder; an order to put it there
-- is kept until it is carried out. A receipt says that it has arrived.
ALTER TABLE release ADD COLUMN packing TEXT NOT NULL DEFAULT 'PDF' CHECK (packing IN ('PDF', 'PARCEL', 'FOLDER'));

CREATE TABLE release_drop (
    release_id    ${uuid} NOT NULL PRIMARY KEY REFERENCES release (id),
    assessment_id ${uuid} NOT NULL REFERENCES assessment (id),
    unit_id       ${uuid} NOT NULL REFERENCES unit (id),
    ordered_by    ${uuid} NOT NULL REFERENCES account (id),
    ordered_role  TEXT    NOT NULL CHECK (length(ordered_role) BETWEEN 1 AND 30),
    ordered_at    ${int8} NOT NULL,
    confirmed     ${bool} NOT NULL CHECK (confirmed IN (FALSE, TRUE)),
    tries         INTEGER NOT NULL CHECK (tries >= 0),
    tried_at      ${int8},
    problem       TEXT    CHECK (problem IN ('MISSING', 'NOT_WRITABLE', 'FULL', 'TAKEN', 'FAILED')),
    revision      ${int8} NOT NULL,
    CHECK ((tries = 0) = (tried_at IS NULL))
)${tail};

CREATE INDEX release_drop_by_assessment ON release_drop (assessment_id);

CREATE TABLE release_receipt (
    id            ${uuid}    NOT NULL PRIMARY KEY,
    release_id    ${uuid}    NOT NULL REFERENCES release (id),
    assessment_id ${uuid}    NOT NULL REFERENCES assessment (id),
    reference     TEXT       NOT NULL,
    received_on   ${isodate} NOT NULL,
    noted_by      ${uuid}    NOT NULL REFERENCES account (id),
    noted_at      ${int8}    NOT NULL
)${tail};

CREATE INDEX release_receipt_by_assessment ON release_receipt (assessment_id);
CREATE INDEX release_by_case ON release (case_number, case_system);
