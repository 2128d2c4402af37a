-- Why: a signed head is written once, as the entries it seals.
CREATE TRIGGER signed_head_no_update BEFORE UPDATE ON signed_head
BEGIN SELECT RAISE(ABORT, 'signed_head is written once'); END;

CREATE TRIGGER signed_head_no_delete BEFORE DELETE ON signed_head
BEGIN SELECT RAISE(ABORT, 'signed_head is never deleted'); END;
