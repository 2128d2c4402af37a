-- Why: a database that is opened with another data folder's keys must say so, not show nonsense. Holds a check value of
-- the key file, never a key.
CREATE TABLE key_check (
    id      TEXT NOT NULL PRIMARY KEY CHECK (length(id) <= 30),
    checked TEXT NOT NULL CHECK (length(checked) = 64)
)${tail};
