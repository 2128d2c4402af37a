-- Why: the first use of a definition stores it. A revision that later comes with another hash is refused at start, and
-- a file that goes missing does no harm to what used it.
CREATE TABLE definition_snapshot (
    -- Kind/id/revision.
    id            TEXT    NOT NULL PRIMARY KEY CHECK (length(id) <= 80),
    hash          TEXT    NOT NULL CHECK (length(hash) = 64),
    canonical     TEXT    NOT NULL,
    first_used_at ${int8} NOT NULL
)${tail};
