-- Why: the border of secrecy is nämnd + branch, then unit. Every row that belongs to somebody carries its unit from
-- the first day, since a border cannot be drawn through rows that never knew which side they were on.
CREATE TABLE namnd (
    id           ${uuid} NOT NULL PRIMARY KEY,
    municipality TEXT    NOT NULL CHECK (length(municipality) BETWEEN 1 AND 120),
    name         TEXT    NOT NULL CHECK (length(name) BETWEEN 1 AND 120)
)${tail};

CREATE TABLE branch (
    id       ${uuid} NOT NULL PRIMARY KEY,
    namnd_id ${uuid} NOT NULL REFERENCES namnd (id),
    name     TEXT    NOT NULL CHECK (length(name) BETWEEN 1 AND 120)
)${tail};

CREATE TABLE unit (
    id        ${uuid} NOT NULL PRIMARY KEY,
    branch_id ${uuid} NOT NULL REFERENCES branch (id),
    name      TEXT    NOT NULL CHECK (length(name) BETWEEN 1 AND 120),
    telephone TEXT    NOT NULL CHECK (length(telephone) <= 40),
    email     TEXT    NOT NULL CHECK (length(email) <= 200),
    address   TEXT    NOT NULL CHECK (length(address) <= 400),
    UNIQUE (id, branch_id)
)${tail};
