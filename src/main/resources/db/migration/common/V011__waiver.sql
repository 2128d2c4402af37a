-- Why: two different things. A waiver of secrecy opens one way out for named data to a named recipient; an agreement to
-- take part opens nothing. Neither is ever deleted when it is withdrawn.
CREATE TABLE waiver (
    id            ${uuid}    NOT NULL PRIMARY KEY,
    assessment_id ${uuid}    NOT NULL REFERENCES assessment (id),
    unit_id       ${uuid}    NOT NULL REFERENCES unit (id),
    recipient     TEXT       NOT NULL,
    what          TEXT       NOT NULL,
    purpose       TEXT       NOT NULL,
    given_on      ${isodate} NOT NULL,
    given_how     TEXT       NOT NULL CHECK (given_how IN ('WRITTEN', 'SPOKEN', 'ELECTRONIC')),
    valid_until   ${isodate} NOT NULL,
    withdrawn_at  ${int8},
    recorded_by   ${uuid}    NOT NULL REFERENCES account (id),
    created_at    ${int8}    NOT NULL,
    revision      ${int8}    NOT NULL,
    CHECK (given_on <= valid_until)
)${tail};

CREATE TABLE participation (
    id            ${uuid}    NOT NULL PRIMARY KEY,
    assessment_id ${uuid}    NOT NULL REFERENCES assessment (id),
    unit_id       ${uuid}    NOT NULL REFERENCES unit (id),
    agreed_on     ${isodate} NOT NULL,
    agreed_how    TEXT       NOT NULL CHECK (agreed_how IN ('WRITTEN', 'SPOKEN', 'ELECTRONIC')),
    withdrawn_on  ${isodate},
    recorded_by   ${uuid}    NOT NULL REFERENCES account (id),
    created_at    ${int8}    NOT NULL,
    revision      ${int8}    NOT NULL
)${tail};

-- A recorded decision to destroy one whole assessment. While it is open, and only then, its rows may be deleted.
CREATE TABLE gallring (
    id            ${uuid} NOT NULL PRIMARY KEY,
    assessment_id ${uuid} NOT NULL,
    decided_by    ${uuid} NOT NULL REFERENCES account (id),
    decided_at    ${int8} NOT NULL,
    reason        TEXT    NOT NULL,
    closed_at     ${int8}
)${tail};
