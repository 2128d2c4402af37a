-- Why: what somebody decided about a version's words is evidence of how it came about. It is written once, while the
-- version is a draft, and goes only with its assessment. The same rules stand in both engine folders.
CREATE TRIGGER guard_lift_no_insert BEFORE INSERT ON guard_lift
WHEN EXISTS (SELECT 1 FROM statement s WHERE s.id = NEW.statement_id AND s.state <> 'DRAFT')
BEGIN SELECT RAISE(ABORT, 'a signed statement never changes (guard_lift)'); END;

CREATE TRIGGER guard_lift_no_update BEFORE UPDATE ON guard_lift
BEGIN SELECT RAISE(ABORT, 'guard_lift is written once'); END;

CREATE TRIGGER guard_lift_no_delete BEFORE DELETE ON guard_lift
WHEN NOT EXISTS (SELECT 1 FROM gallring g WHERE g.closed_at IS NULL AND g.assessment_id = OLD.assessment_id)
BEGIN SELECT RAISE(ABORT, 'guard_lift is deleted only inside a gallring'); END;

CREATE TRIGGER guard_reply_no_insert BEFORE INSERT ON guard_reply
WHEN EXISTS (SELECT 1 FROM statement s WHERE s.id = NEW.statement_id AND s.state <> 'DRAFT')
BEGIN SELECT RAISE(ABORT, 'a signed statement never changes (guard_reply)'); END;

CREATE TRIGGER guard_reply_no_update BEFORE UPDATE ON guard_reply
BEGIN SELECT RAISE(ABORT, 'guard_reply is written once'); END;

CREATE TRIGGER guard_reply_no_delete BEFORE DELETE ON guard_reply
WHEN NOT EXISTS (SELECT 1 FROM gallring g WHERE g.closed_at IS NULL AND g.assessment_id = OLD.assessment_id)
BEGIN SELECT RAISE(ABORT, 'guard_reply is deleted only inside a gallring'); END;

CREATE TRIGGER guard_reflection_no_insert BEFORE INSERT ON guard_reflection
WHEN EXISTS (SELECT 1 FROM statement s WHERE s.id = NEW.statement_id AND s.state <> 'DRAFT')
BEGIN SELECT RAISE(ABORT, 'a signed statement never changes (guard_reflection)'); END;

CREATE TRIGGER guard_reflection_no_update BEFORE UPDATE ON guard_reflection
BEGIN SELECT RAISE(ABORT, 'guard_reflection is written once'); END;

CREATE TRIGGER guard_reflection_no_delete BEFORE DELETE ON guard_reflection
WHEN NOT EXISTS (SELECT 1 FROM gallring g WHERE g.closed_at IS NULL AND g.assessment_id = OLD.assessment_id)
BEGIN SELECT RAISE(ABORT, 'guard_reflection is deleted only inside a gallring'); END;
