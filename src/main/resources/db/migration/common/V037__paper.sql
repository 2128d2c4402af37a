-- Why: the paper somebody signed is kept with the record it belongs to, as the file that was handed in.
CREATE TABLE paper (
    id            ${uuid}  NOT NULL PRIMARY KEY,
    assessment_id ${uuid}  NOT NULL REFERENCES assessment (id),
    -- A waiver, another ground or an agreement of the same assessment.
    owner_id      ${uuid}  NOT NULL,
    kind          TEXT     NOT NULL CHECK (kind IN ('PDF', 'JPEG', 'PNG')),
    sha256        TEXT     NOT NULL CHECK (length(sha256) = 64),
    file          ${bytes} NOT NULL,
    recorded_by   ${uuid}  NOT NULL REFERENCES account (id),
    created_at    ${int8}  NOT NULL
)${tail};

CREATE INDEX paper_by_owner ON paper (owner_id);
