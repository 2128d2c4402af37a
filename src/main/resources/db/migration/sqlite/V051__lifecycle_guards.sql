-- Why: a history that could be rewritten would be none. The same rules stand in both engine folders.
CREATE TRIGGER statement_event_no_update BEFORE UPDATE ON statement_event
BEGIN SELECT RAISE(ABORT, 'statement_event is written once'); END;

CREATE TRIGGER evidence_seen_no_update BEFORE UPDATE ON evidence_seen
BEGIN SELECT RAISE(ABORT, 'evidence_seen is written once'); END;

CREATE TRIGGER notice_no_update BEFORE UPDATE ON notice
WHEN OLD.told_on IS NOT NULL
        OR NEW.id IS NOT OLD.id
        OR NEW.release_id IS NOT OLD.release_id
        OR NEW.statement_id IS NOT OLD.statement_id
        OR NEW.assessment_id IS NOT OLD.assessment_id
        OR NEW.why IS NOT OLD.why
        OR NEW.made_at IS NOT OLD.made_at
BEGIN SELECT RAISE(ABORT, 'notice is written once and told once'); END;

CREATE TRIGGER statement_event_no_delete BEFORE DELETE ON statement_event
WHEN NOT EXISTS (SELECT 1 FROM gallring g WHERE g.closed_at IS NULL AND g.assessment_id = OLD.assessment_id)
BEGIN SELECT RAISE(ABORT, 'statement_event is deleted only inside a gallring'); END;

CREATE TRIGGER evidence_seen_no_delete BEFORE DELETE ON evidence_seen
WHEN NOT EXISTS (SELECT 1 FROM gallring g WHERE g.closed_at IS NULL AND g.assessment_id = OLD.assessment_id)
BEGIN SELECT RAISE(ABORT, 'evidence_seen is deleted only inside a gallring'); END;

CREATE TRIGGER notice_no_delete BEFORE DELETE ON notice
WHEN NOT EXISTS (SELECT 1 FROM gallring g WHERE g.closed_at IS NULL AND g.assessment_id = OLD.assessment_id)
BEGIN SELECT RAISE(ABORT, 'notice is deleted only inside a gallring'); END;
