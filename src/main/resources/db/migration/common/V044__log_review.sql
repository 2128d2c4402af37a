-- Why: a manager goes through a random sample of the unit's log for a period, and what is unusual in it, and signs that
-- it was done. The seed is kept, so that anybody can draw the same sample again and see that nobody picked it. One
-- follow-up for a unit and a period: a drawing that turned out badly is not drawn anew.
CREATE TABLE log_review (
    id            ${uuid}    NOT NULL PRIMARY KEY,
    unit_id       ${uuid}    NOT NULL REFERENCES unit (id),
    period_from   ${isodate} NOT NULL,
    period_until  ${isodate} NOT NULL,
    seed          TEXT       NOT NULL CHECK (length(seed) = 64),
    sample_size   ${int8}    NOT NULL CHECK (sample_size BETWEEN 1 AND 500),
    drawn_from    ${int8}    NOT NULL CHECK (drawn_from >= 0),
    unusual_found ${int8}    NOT NULL CHECK (unusual_found >= 0),
    started_by    ${uuid}    NOT NULL REFERENCES account (id),
    started_at    ${int8}    NOT NULL,
    signed_by     ${uuid}    REFERENCES account (id),
    signed_at     ${int8},
    words         TEXT       NOT NULL,
    revision      ${int8}    NOT NULL,
    UNIQUE (unit_id, period_from, period_until),
    CHECK (period_from <= period_until),
    CHECK ((signed_by IS NULL) = (signed_at IS NULL))
)${tail};

CREATE TABLE log_review_entry (
    id        ${uuid} NOT NULL PRIMARY KEY,
    review_id ${uuid} NOT NULL REFERENCES log_review (id),
    seq       ${int8} NOT NULL REFERENCES audit_event (seq),
    drawn     ${bool} NOT NULL CHECK (drawn IN (FALSE, TRUE)),
    reasons   TEXT    NOT NULL CHECK (length(reasons) <= 200),
    mark      TEXT    CHECK (mark IN ('FINE', 'INVESTIGATE')),
    note      TEXT    NOT NULL,
    marked_by ${uuid} REFERENCES account (id),
    marked_at ${int8},
    UNIQUE (review_id, seq),
    CHECK (drawn OR length(reasons) > 0),
    CHECK ((mark IS NULL) = (marked_by IS NULL)),
    CHECK ((mark IS NULL) = (marked_at IS NULL))
)${tail};
