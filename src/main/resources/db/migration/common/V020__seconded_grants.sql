-- Why: a right to a protected person needs two people. seconder_id is the colleague asked by name, null where the unit
-- has nobody else; seconded_at is when the right began to hold for a protected person, null while it does not.
ALTER TABLE access_grant ADD COLUMN seconder_id ${uuid} REFERENCES account (id);
ALTER TABLE access_grant ADD COLUMN seconded_at ${int8};
