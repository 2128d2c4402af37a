-- Why: what is written once, and what only a recorded gallring may delete, is refused by the database too, so that no
-- code path and no shell changes it by mistake. The same rules stand in both engine folders.

-- Written once.
CREATE TRIGGER audit_event_no_update BEFORE UPDATE ON audit_event
BEGIN SELECT RAISE(ABORT, 'audit_event is written once'); END;

CREATE TRIGGER audit_detail_no_update BEFORE UPDATE ON audit_detail
BEGIN SELECT RAISE(ABORT, 'audit_detail is written once'); END;

CREATE TRIGGER definition_snapshot_no_update BEFORE UPDATE ON definition_snapshot
BEGIN SELECT RAISE(ABORT, 'definition_snapshot is written once'); END;

CREATE TRIGGER demand_profile_no_update BEFORE UPDATE ON demand_profile
BEGIN SELECT RAISE(ABORT, 'demand_profile is written once'); END;

CREATE TRIGGER demand_no_update BEFORE UPDATE ON demand
BEGIN SELECT RAISE(ABORT, 'demand is written once'); END;

CREATE TRIGGER event_no_update BEFORE UPDATE ON event
BEGIN SELECT RAISE(ABORT, 'event is written once'); END;

CREATE TRIGGER quarantine_no_update BEFORE UPDATE ON quarantine
BEGIN SELECT RAISE(ABORT, 'quarantine is written once'); END;

CREATE TRIGGER participant_comment_no_update BEFORE UPDATE ON participant_comment
BEGIN SELECT RAISE(ABORT, 'participant_comment is written once'); END;

CREATE TRIGGER rendering_no_update BEFORE UPDATE ON rendering
BEGIN SELECT RAISE(ABORT, 'rendering is written once'); END;

-- Never deleted.
CREATE TRIGGER audit_event_no_delete BEFORE DELETE ON audit_event
BEGIN SELECT RAISE(ABORT, 'audit_event is never deleted'); END;

CREATE TRIGGER audit_head_no_delete BEFORE DELETE ON audit_head
BEGIN SELECT RAISE(ABORT, 'audit_head is never deleted'); END;

CREATE TRIGGER definition_snapshot_no_delete BEFORE DELETE ON definition_snapshot
BEGIN SELECT RAISE(ABORT, 'definition_snapshot is never deleted'); END;

CREATE TRIGGER demand_profile_no_delete BEFORE DELETE ON demand_profile
BEGIN SELECT RAISE(ABORT, 'demand_profile is never deleted'); END;

CREATE TRIGGER demand_no_delete BEFORE DELETE ON demand
BEGIN SELECT RAISE(ABORT, 'demand is never deleted'); END;

CREATE TRIGGER gallring_no_delete BEFORE DELETE ON gallring
BEGIN SELECT RAISE(ABORT, 'gallring is never deleted'); END;

-- Deleted only while a gallring of their assessment is open.
CREATE TRIGGER assessment_no_delete BEFORE DELETE ON assessment
WHEN NOT EXISTS (SELECT 1 FROM gallring g WHERE g.closed_at IS NULL AND g.assessment_id = OLD.id)
BEGIN SELECT RAISE(ABORT, 'assessment is deleted only inside a gallring'); END;

CREATE TRIGGER question_no_delete BEFORE DELETE ON question
WHEN NOT EXISTS (SELECT 1 FROM gallring g WHERE g.closed_at IS NULL AND g.assessment_id = OLD.assessment_id)
BEGIN SELECT RAISE(ABORT, 'question is deleted only inside a gallring'); END;

CREATE TRIGGER earlier_trial_no_delete BEFORE DELETE ON earlier_trial
WHEN NOT EXISTS (SELECT 1 FROM gallring g WHERE g.closed_at IS NULL AND g.assessment_id = OLD.assessment_id)
BEGIN SELECT RAISE(ABORT, 'earlier_trial is deleted only inside a gallring'); END;

CREATE TRIGGER attendance_day_no_delete BEFORE DELETE ON attendance_day
WHEN NOT EXISTS (SELECT 1 FROM gallring g WHERE g.closed_at IS NULL AND g.assessment_id = OLD.assessment_id)
BEGIN SELECT RAISE(ABORT, 'attendance_day is deleted only inside a gallring'); END;

CREATE TRIGGER interview_no_delete BEFORE DELETE ON interview
WHEN NOT EXISTS (SELECT 1 FROM gallring g WHERE g.closed_at IS NULL AND g.assessment_id = OLD.assessment_id)
BEGIN SELECT RAISE(ABORT, 'interview is deleted only inside a gallring'); END;

CREATE TRIGGER interview_item_no_delete BEFORE DELETE ON interview_item
WHEN NOT EXISTS (SELECT 1 FROM gallring g WHERE g.closed_at IS NULL AND g.assessment_id = OLD.assessment_id)
BEGIN SELECT RAISE(ABORT, 'interview_item is deleted only inside a gallring'); END;

CREATE TRIGGER session_no_delete BEFORE DELETE ON session
WHEN NOT EXISTS (SELECT 1 FROM gallring g WHERE g.closed_at IS NULL AND g.assessment_id = OLD.assessment_id)
BEGIN SELECT RAISE(ABORT, 'session is deleted only inside a gallring'); END;

CREATE TRIGGER event_no_delete BEFORE DELETE ON event
WHEN NOT EXISTS (SELECT 1 FROM gallring g WHERE g.closed_at IS NULL AND g.assessment_id = OLD.assessment_id)
BEGIN SELECT RAISE(ABORT, 'event is deleted only inside a gallring'); END;

CREATE TRIGGER quarantine_no_delete BEFORE DELETE ON quarantine
WHEN NOT EXISTS (SELECT 1 FROM gallring g WHERE g.closed_at IS NULL AND g.assessment_id = OLD.assessment_id)
BEGIN SELECT RAISE(ABORT, 'quarantine is deleted only inside a gallring'); END;

CREATE TRIGGER statement_no_delete BEFORE DELETE ON statement
WHEN NOT EXISTS (SELECT 1 FROM gallring g WHERE g.closed_at IS NULL AND g.assessment_id = OLD.assessment_id)
BEGIN SELECT RAISE(ABORT, 'statement is deleted only inside a gallring'); END;

CREATE TRIGGER participant_comment_no_delete BEFORE DELETE ON participant_comment
WHEN NOT EXISTS (SELECT 1 FROM gallring g WHERE g.closed_at IS NULL AND g.assessment_id = OLD.assessment_id)
BEGIN SELECT RAISE(ABORT, 'participant_comment is deleted only inside a gallring'); END;

CREATE TRIGGER rendering_no_delete BEFORE DELETE ON rendering
WHEN NOT EXISTS (SELECT 1 FROM gallring g WHERE g.closed_at IS NULL AND g.assessment_id = OLD.assessment_id)
BEGIN SELECT RAISE(ABORT, 'rendering is deleted only inside a gallring'); END;

CREATE TRIGGER waiver_no_delete BEFORE DELETE ON waiver
WHEN NOT EXISTS (SELECT 1 FROM gallring g WHERE g.closed_at IS NULL AND g.assessment_id = OLD.assessment_id)
BEGIN SELECT RAISE(ABORT, 'waiver is deleted only inside a gallring'); END;

CREATE TRIGGER participation_no_delete BEFORE DELETE ON participation
WHEN NOT EXISTS (SELECT 1 FROM gallring g WHERE g.closed_at IS NULL AND g.assessment_id = OLD.assessment_id)
BEGIN SELECT RAISE(ABORT, 'participation is deleted only inside a gallring'); END;

-- Details have no assessment of their own; the chain holds a commitment to them and stays whole.
CREATE TRIGGER audit_detail_no_delete BEFORE DELETE ON audit_detail
WHEN NOT EXISTS (SELECT 1 FROM gallring g WHERE g.closed_at IS NULL)
BEGIN SELECT RAISE(ABORT, 'audit_detail is deleted only inside a gallring'); END;

-- A gallring is closed once, and nothing else of it changes.
CREATE TRIGGER gallring_no_update BEFORE UPDATE ON gallring
WHEN OLD.closed_at IS NOT NULL
        OR NEW.id IS NOT OLD.id
        OR NEW.assessment_id IS NOT OLD.assessment_id
        OR NEW.decided_by IS NOT OLD.decided_by
        OR NEW.decided_at IS NOT OLD.decided_at
        OR NEW.reason IS NOT OLD.reason
BEGIN SELECT RAISE(ABORT, 'a gallring is closed once'); END;

-- The parts of a signed statement: none is added, changed, moved in or out, or deleted outside a gallring.
CREATE TRIGGER finding_no_insert BEFORE INSERT ON finding
WHEN EXISTS (SELECT 1 FROM statement s WHERE s.id = NEW.statement_id AND s.state <> 'DRAFT')
BEGIN SELECT RAISE(ABORT, 'a signed statement never changes (finding)'); END;

CREATE TRIGGER finding_no_update BEFORE UPDATE ON finding
WHEN EXISTS (SELECT 1 FROM statement s WHERE s.id IN (OLD.statement_id, NEW.statement_id) AND s.state <> 'DRAFT')
BEGIN SELECT RAISE(ABORT, 'a signed statement never changes (finding)'); END;

CREATE TRIGGER finding_no_delete BEFORE DELETE ON finding
WHEN EXISTS (
    SELECT 1 FROM statement s WHERE s.id = OLD.statement_id AND s.state <> 'DRAFT' AND NOT EXISTS (
        SELECT 1 FROM gallring g WHERE g.closed_at IS NULL AND g.assessment_id = s.assessment_id))
BEGIN SELECT RAISE(ABORT, 'a signed statement never changes (finding)'); END;

CREATE TRIGGER answer_no_insert BEFORE INSERT ON answer
WHEN EXISTS (SELECT 1 FROM statement s WHERE s.id = NEW.statement_id AND s.state <> 'DRAFT')
BEGIN SELECT RAISE(ABORT, 'a signed statement never changes (answer)'); END;

CREATE TRIGGER answer_no_update BEFORE UPDATE ON answer
WHEN EXISTS (SELECT 1 FROM statement s WHERE s.id IN (OLD.statement_id, NEW.statement_id) AND s.state <> 'DRAFT')
BEGIN SELECT RAISE(ABORT, 'a signed statement never changes (answer)'); END;

CREATE TRIGGER answer_no_delete BEFORE DELETE ON answer
WHEN EXISTS (
    SELECT 1 FROM statement s WHERE s.id = OLD.statement_id AND s.state <> 'DRAFT' AND NOT EXISTS (
        SELECT 1 FROM gallring g WHERE g.closed_at IS NULL AND g.assessment_id = s.assessment_id))
BEGIN SELECT RAISE(ABORT, 'a signed statement never changes (answer)'); END;

CREATE TRIGGER basis_no_insert BEFORE INSERT ON basis
WHEN EXISTS (SELECT 1 FROM statement s WHERE s.id = NEW.statement_id AND s.state <> 'DRAFT')
BEGIN SELECT RAISE(ABORT, 'a signed statement never changes (basis)'); END;

CREATE TRIGGER basis_no_update BEFORE UPDATE ON basis
WHEN EXISTS (SELECT 1 FROM statement s WHERE s.id IN (OLD.statement_id, NEW.statement_id) AND s.state <> 'DRAFT')
BEGIN SELECT RAISE(ABORT, 'a signed statement never changes (basis)'); END;

CREATE TRIGGER basis_no_delete BEFORE DELETE ON basis
WHEN EXISTS (
    SELECT 1 FROM statement s WHERE s.id = OLD.statement_id AND s.state <> 'DRAFT' AND NOT EXISTS (
        SELECT 1 FROM gallring g WHERE g.closed_at IS NULL AND g.assessment_id = s.assessment_id))
BEGIN SELECT RAISE(ABORT, 'a signed statement never changes (basis)'); END;

CREATE TRIGGER left_out_no_insert BEFORE INSERT ON left_out
WHEN EXISTS (SELECT 1 FROM statement s WHERE s.id = NEW.statement_id AND s.state <> 'DRAFT')
BEGIN SELECT RAISE(ABORT, 'a signed statement never changes (left_out)'); END;

CREATE TRIGGER left_out_no_update BEFORE UPDATE ON left_out
WHEN EXISTS (SELECT 1 FROM statement s WHERE s.id IN (OLD.statement_id, NEW.statement_id) AND s.state <> 'DRAFT')
BEGIN SELECT RAISE(ABORT, 'a signed statement never changes (left_out)'); END;

CREATE TRIGGER left_out_no_delete BEFORE DELETE ON left_out
WHEN EXISTS (
    SELECT 1 FROM statement s WHERE s.id = OLD.statement_id AND s.state <> 'DRAFT' AND NOT EXISTS (
        SELECT 1 FROM gallring g WHERE g.closed_at IS NULL AND g.assessment_id = s.assessment_id))
BEGIN SELECT RAISE(ABORT, 'a signed statement never changes (left_out)'); END;

-- Of a signed statement itself only the state moves on, and never back to a draft.
CREATE TRIGGER statement_no_update BEFORE UPDATE ON statement
WHEN OLD.state <> 'DRAFT' AND (
        NEW.state = 'DRAFT'
        OR NEW.id IS NOT OLD.id
        OR NEW.assessment_id IS NOT OLD.assessment_id
        OR NEW.unit_id IS NOT OLD.unit_id
        OR NEW.document_id IS NOT OLD.document_id
        OR NEW.version IS NOT OLD.version
        OR NEW.replaces_id IS NOT OLD.replaces_id
        OR NEW.replace_reason IS NOT OLD.replace_reason
        OR NEW.created_by IS NOT OLD.created_by
        OR NEW.created_at IS NOT OLD.created_at
        OR NEW.signed_by IS NOT OLD.signed_by
        OR NEW.signed_at IS NOT OLD.signed_at
        OR NEW.content_hash IS NOT OLD.content_hash
        OR NEW.chain_head IS NOT OLD.chain_head)
BEGIN SELECT RAISE(ABORT, 'a signed statement never changes'); END;
