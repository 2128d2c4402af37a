-- Why: a chain without an anchor stops only a careless hand; whoever can write the file can compute it all anew. Each
-- night the head is signed with a key that lies beside the database and not in it, so what was signed cannot be changed
-- or cut without the key. One row for each head that was signed.
CREATE TABLE signed_head (
    seq       ${int8} NOT NULL PRIMARY KEY,
    hash      TEXT    NOT NULL CHECK (length(hash) = 64),
    signed_at ${int8} NOT NULL,
    key_id    TEXT    NOT NULL CHECK (length(key_id) <= 64),
    signature TEXT    NOT NULL CHECK (length(signature) <= 200)
)${tail};
