-- Why: a waiver that could be rewritten, or a withdrawal that could be undone, would open a way out afterwards; and a
-- register that could be changed would not be one. The same rules stand in both engine folders.
CREATE TRIGGER waiver_no_update BEFORE UPDATE ON waiver
WHEN OLD.withdrawn_at IS NOT NULL
        OR NEW.id IS NOT OLD.id
        OR NEW.assessment_id IS NOT OLD.assessment_id
        OR NEW.unit_id IS NOT OLD.unit_id
        OR NEW.recipient IS NOT OLD.recipient
        OR NEW.covers IS NOT OLD.covers
        OR NEW.what IS NOT OLD.what
        OR NEW.purpose IS NOT OLD.purpose
        OR NEW.given_on IS NOT OLD.given_on
        OR NEW.given_how IS NOT OLD.given_how
        OR NEW.valid_until IS NOT OLD.valid_until
        OR NEW.recorded_by IS NOT OLD.recorded_by
        OR NEW.created_at IS NOT OLD.created_at
BEGIN SELECT RAISE(ABORT, 'waiver is written once and withdrawn once'); END;

CREATE TRIGGER other_ground_no_update BEFORE UPDATE ON other_ground
WHEN OLD.withdrawn_at IS NOT NULL
        OR NEW.id IS NOT OLD.id
        OR NEW.assessment_id IS NOT OLD.assessment_id
        OR NEW.unit_id IS NOT OLD.unit_id
        OR NEW.recipient IS NOT OLD.recipient
        OR NEW.covers IS NOT OLD.covers
        OR NEW.law IS NOT OLD.law
        OR NEW.statute IS NOT OLD.statute
        OR NEW.why IS NOT OLD.why
        OR NEW.decided_on IS NOT OLD.decided_on
        OR NEW.valid_until IS NOT OLD.valid_until
        OR NEW.weighed_by IS NOT OLD.weighed_by
        OR NEW.weighed_on IS NOT OLD.weighed_on
        OR NEW.weighed_why IS NOT OLD.weighed_why
        OR NEW.weighed IS NOT OLD.weighed
        OR NEW.recorded_by IS NOT OLD.recorded_by
        OR NEW.created_at IS NOT OLD.created_at
BEGIN SELECT RAISE(ABORT, 'other_ground is written once and withdrawn once'); END;

CREATE TRIGGER participation_no_update BEFORE UPDATE ON participation
WHEN OLD.withdrawn_on IS NOT NULL
        OR NEW.id IS NOT OLD.id
        OR NEW.assessment_id IS NOT OLD.assessment_id
        OR NEW.unit_id IS NOT OLD.unit_id
        OR NEW.agreed_on IS NOT OLD.agreed_on
        OR NEW.agreed_how IS NOT OLD.agreed_how
        OR NEW.recorded_by IS NOT OLD.recorded_by
        OR NEW.created_at IS NOT OLD.created_at
BEGIN SELECT RAISE(ABORT, 'participation is written once and withdrawn once'); END;

CREATE TRIGGER release_no_update BEFORE UPDATE ON release
WHEN OLD.state <> 'WAITING'
        OR NEW.id IS NOT OLD.id
        OR NEW.assessment_id IS NOT OLD.assessment_id
        OR NEW.statement_id IS NOT OLD.statement_id
        OR NEW.document IS NOT OLD.document
        OR NEW.way IS NOT OLD.way
        OR NEW.receiver IS NOT OLD.receiver
        OR NEW.waiver_id IS NOT OLD.waiver_id
        OR NEW.other_ground_id IS NOT OLD.other_ground_id
        OR NEW.same_border IS NOT OLD.same_border
BEGIN SELECT RAISE(ABORT, 'release ends once and changes nothing else'); END;

CREATE TRIGGER other_ground_no_delete BEFORE DELETE ON other_ground
WHEN NOT EXISTS (SELECT 1 FROM gallring g WHERE g.closed_at IS NULL AND g.assessment_id = OLD.assessment_id)
BEGIN SELECT RAISE(ABORT, 'other_ground is deleted only inside a gallring'); END;

CREATE TRIGGER release_no_delete BEFORE DELETE ON release
WHEN NOT EXISTS (SELECT 1 FROM gallring g WHERE g.closed_at IS NULL AND g.assessment_id = OLD.assessment_id)
BEGIN SELECT RAISE(ABORT, 'release is deleted only inside a gallring'); END;
