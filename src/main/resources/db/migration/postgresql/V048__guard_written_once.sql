-- Why: what somebody decided about a version's words is evidence of how it came about. It is written once, while the
-- version is a draft, and goes only with its assessment. The same rules stand in both engine folders.
CREATE TRIGGER guard_lift_no_insert BEFORE INSERT ON guard_lift
FOR EACH ROW EXECUTE FUNCTION refuse_once_signed();

CREATE TRIGGER guard_lift_no_update BEFORE UPDATE ON guard_lift
FOR EACH ROW EXECUTE FUNCTION refuse('guard_lift is written once');

CREATE TRIGGER guard_lift_no_delete BEFORE DELETE ON guard_lift
FOR EACH ROW EXECUTE FUNCTION refuse_outside_gallring('assessment_id');

CREATE TRIGGER guard_lift_no_truncate BEFORE TRUNCATE ON guard_lift
FOR EACH STATEMENT EXECUTE FUNCTION refuse('guard_lift is never emptied');

CREATE TRIGGER guard_reply_no_insert BEFORE INSERT ON guard_reply
FOR EACH ROW EXECUTE FUNCTION refuse_once_signed();

CREATE TRIGGER guard_reply_no_update BEFORE UPDATE ON guard_reply
FOR EACH ROW EXECUTE FUNCTION refuse('guard_reply is written once');

CREATE TRIGGER guard_reply_no_delete BEFORE DELETE ON guard_reply
FOR EACH ROW EXECUTE FUNCTION refuse_outside_gallring('assessment_id');

CREATE TRIGGER guard_reply_no_truncate BEFORE TRUNCATE ON guard_reply
FOR EACH STATEMENT EXECUTE FUNCTION refuse('guard_reply is never emptied');

CREATE TRIGGER guard_reflection_no_insert BEFORE INSERT ON guard_reflection
FOR EACH ROW EXECUTE FUNCTION refuse_once_signed();

CREATE TRIGGER guard_reflection_no_update BEFORE UPDATE ON guard_reflection
FOR EACH ROW EXECUTE FUNCTION refuse('guard_reflection is written once');

CREATE TRIGGER guard_reflection_no_delete BEFORE DELETE ON guard_reflection
FOR EACH ROW EXECUTE FUNCTION refuse_outside_gallring('assessment_id');

CREATE TRIGGER guard_reflection_no_truncate BEFORE TRUNCATE ON guard_reflection
FOR EACH STATEMENT EXECUTE FUNCTION refuse('guard_reflection is never emptied');
