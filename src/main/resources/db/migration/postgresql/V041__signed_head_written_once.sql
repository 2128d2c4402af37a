-- Why: a signed head is written once, as the entries it seals.
CREATE TRIGGER signed_head_no_update BEFORE UPDATE ON signed_head
FOR EACH ROW EXECUTE FUNCTION refuse('signed_head is written once');

CREATE TRIGGER signed_head_no_delete BEFORE DELETE ON signed_head
FOR EACH ROW EXECUTE FUNCTION refuse('signed_head is never deleted');

CREATE TRIGGER signed_head_no_truncate BEFORE TRUNCATE ON signed_head
FOR EACH STATEMENT EXECUTE FUNCTION refuse('signed_head is never emptied');
