-- Why: what is written once, and what only a recorded gallring may delete, is refused by the database too, so that no
-- code path and no shell changes it by mistake. The same rules stand in both engine folders.

CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '%', TG_ARGV[0] USING ERRCODE = 'check_violation';
END
$$;

-- The argument names the column that holds the assessment.
CREATE FUNCTION refuse_outside_gallring() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    assessment UUID := to_jsonb(OLD) ->> TG_ARGV[0];
BEGIN
    IF NOT EXISTS (SELECT 1 FROM gallring g WHERE g.closed_at IS NULL AND g.assessment_id = assessment) THEN
        RAISE EXCEPTION '% is deleted only inside a gallring', TG_TABLE_NAME USING ERRCODE = 'check_violation';
    END IF;
    RETURN OLD;
END
$$;

CREATE FUNCTION refuse_outside_any_gallring() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NOT EXISTS (SELECT 1 FROM gallring g WHERE g.closed_at IS NULL) THEN
        RAISE EXCEPTION '% is deleted only inside a gallring', TG_TABLE_NAME USING ERRCODE = 'check_violation';
    END IF;
    RETURN OLD;
END
$$;

CREATE FUNCTION refuse_once_signed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP <> 'DELETE' AND EXISTS (
        SELECT 1 FROM statement s WHERE s.id = NEW.statement_id AND s.state <> 'DRAFT')
    OR TG_OP = 'UPDATE' AND EXISTS (
        SELECT 1 FROM statement s WHERE s.id = OLD.statement_id AND s.state <> 'DRAFT')
    OR TG_OP = 'DELETE' AND EXISTS (
        SELECT 1 FROM statement s WHERE s.id = OLD.statement_id AND s.state <> 'DRAFT' AND NOT EXISTS (
            SELECT 1 FROM gallring g WHERE g.closed_at IS NULL AND g.assessment_id = s.assessment_id))
    THEN
        RAISE EXCEPTION 'a signed statement never changes (%)', TG_TABLE_NAME USING ERRCODE = 'check_violation';
    END IF;
    RETURN COALESCE(NEW, OLD);
END
$$;

-- Written once.
CREATE TRIGGER audit_event_no_update BEFORE UPDATE ON audit_event
FOR EACH ROW EXECUTE FUNCTION refuse('audit_event is written once');

CREATE TRIGGER audit_detail_no_update BEFORE UPDATE ON audit_detail
FOR EACH ROW EXECUTE FUNCTION refuse('audit_detail is written once');

CREATE TRIGGER definition_snapshot_no_update BEFORE UPDATE ON definition_snapshot
FOR EACH ROW EXECUTE FUNCTION refuse('definition_snapshot is written once');

CREATE TRIGGER demand_profile_no_update BEFORE UPDATE ON demand_profile
FOR EACH ROW EXECUTE FUNCTION refuse('demand_profile is written once');

CREATE TRIGGER demand_no_update BEFORE UPDATE ON demand
FOR EACH ROW EXECUTE FUNCTION refuse('demand is written once');

CREATE TRIGGER event_no_update BEFORE UPDATE ON event
FOR EACH ROW EXECUTE FUNCTION refuse('event is written once');

CREATE TRIGGER quarantine_no_update BEFORE UPDATE ON quarantine
FOR EACH ROW EXECUTE FUNCTION refuse('quarantine is written once');

CREATE TRIGGER participant_comment_no_update BEFORE UPDATE ON participant_comment
FOR EACH ROW EXECUTE FUNCTION refuse('participant_comment is written once');

CREATE TRIGGER rendering_no_update BEFORE UPDATE ON rendering
FOR EACH ROW EXECUTE FUNCTION refuse('rendering is written once');

-- Never deleted.
CREATE TRIGGER audit_event_no_delete BEFORE DELETE ON audit_event
FOR EACH ROW EXECUTE FUNCTION refuse('audit_event is never deleted');

CREATE TRIGGER audit_head_no_delete BEFORE DELETE ON audit_head
FOR EACH ROW EXECUTE FUNCTION refuse('audit_head is never deleted');

CREATE TRIGGER definition_snapshot_no_delete BEFORE DELETE ON definition_snapshot
FOR EACH ROW EXECUTE FUNCTION refuse('definition_snapshot is never deleted');

CREATE TRIGGER demand_profile_no_delete BEFORE DELETE ON demand_profile
FOR EACH ROW EXECUTE FUNCTION refuse('demand_profile is never deleted');

CREATE TRIGGER demand_no_delete BEFORE DELETE ON demand
FOR EACH ROW EXECUTE FUNCTION refuse('demand is never deleted');

CREATE TRIGGER gallring_no_delete BEFORE DELETE ON gallring
FOR EACH ROW EXECUTE FUNCTION refuse('gallring is never deleted');

-- Deleted only while a gallring of their assessment is open.
CREATE TRIGGER assessment_no_delete BEFORE DELETE ON assessment
FOR EACH ROW EXECUTE FUNCTION refuse_outside_gallring('id');

CREATE TRIGGER question_no_delete BEFORE DELETE ON question
FOR EACH ROW EXECUTE FUNCTION refuse_outside_gallring('assessment_id');

CREATE TRIGGER earlier_trial_no_delete BEFORE DELETE ON earlier_trial
FOR EACH ROW EXECUTE FUNCTION refuse_outside_gallring('assessment_id');

CREATE TRIGGER attendance_day_no_delete BEFORE DELETE ON attendance_day
FOR EACH ROW EXECUTE FUNCTION refuse_outside_gallring('assessment_id');

CREATE TRIGGER interview_no_delete BEFORE DELETE ON interview
FOR EACH ROW EXECUTE FUNCTION refuse_outside_gallring('assessment_id');

CREATE TRIGGER interview_item_no_delete BEFORE DELETE ON interview_item
FOR EACH ROW EXECUTE FUNCTION refuse_outside_gallring('assessment_id');

CREATE TRIGGER session_no_delete BEFORE DELETE ON session
FOR EACH ROW EXECUTE FUNCTION refuse_outside_gallring('assessment_id');

CREATE TRIGGER event_no_delete BEFORE DELETE ON event
FOR EACH ROW EXECUTE FUNCTION refuse_outside_gallring('assessment_id');

CREATE TRIGGER quarantine_no_delete BEFORE DELETE ON quarantine
FOR EACH ROW EXECUTE FUNCTION refuse_outside_gallring('assessment_id');

CREATE TRIGGER statement_no_delete BEFORE DELETE ON statement
FOR EACH ROW EXECUTE FUNCTION refuse_outside_gallring('assessment_id');

CREATE TRIGGER participant_comment_no_delete BEFORE DELETE ON participant_comment
FOR EACH ROW EXECUTE FUNCTION refuse_outside_gallring('assessment_id');

CREATE TRIGGER rendering_no_delete BEFORE DELETE ON rendering
FOR EACH ROW EXECUTE FUNCTION refuse_outside_gallring('assessment_id');

CREATE TRIGGER waiver_no_delete BEFORE DELETE ON waiver
FOR EACH ROW EXECUTE FUNCTION refuse_outside_gallring('assessment_id');

CREATE TRIGGER participation_no_delete BEFORE DELETE ON participation
FOR EACH ROW EXECUTE FUNCTION refuse_outside_gallring('assessment_id');

-- Details have no assessment of their own; the chain holds a commitment to them and stays whole.
CREATE TRIGGER audit_detail_no_delete BEFORE DELETE ON audit_detail
FOR EACH ROW EXECUTE FUNCTION refuse_outside_any_gallring();

-- Emptying a whole table goes past the rows. A table they refer to is not emptied without them.
CREATE TRIGGER audit_event_no_truncate BEFORE TRUNCATE ON audit_event
FOR EACH STATEMENT EXECUTE FUNCTION refuse('audit_event is never emptied');

CREATE TRIGGER audit_detail_no_truncate BEFORE TRUNCATE ON audit_detail
FOR EACH STATEMENT EXECUTE FUNCTION refuse('audit_detail is never emptied');

CREATE TRIGGER audit_head_no_truncate BEFORE TRUNCATE ON audit_head
FOR EACH STATEMENT EXECUTE FUNCTION refuse('audit_head is never emptied');

CREATE TRIGGER definition_snapshot_no_truncate BEFORE TRUNCATE ON definition_snapshot
FOR EACH STATEMENT EXECUTE FUNCTION refuse('definition_snapshot is never emptied');

CREATE TRIGGER demand_no_truncate BEFORE TRUNCATE ON demand
FOR EACH STATEMENT EXECUTE FUNCTION refuse('demand is never emptied');

CREATE TRIGGER event_no_truncate BEFORE TRUNCATE ON event
FOR EACH STATEMENT EXECUTE FUNCTION refuse('event is never emptied');

CREATE TRIGGER quarantine_no_truncate BEFORE TRUNCATE ON quarantine
FOR EACH STATEMENT EXECUTE FUNCTION refuse('quarantine is never emptied');

CREATE TRIGGER participant_comment_no_truncate BEFORE TRUNCATE ON participant_comment
FOR EACH STATEMENT EXECUTE FUNCTION refuse('participant_comment is never emptied');

CREATE TRIGGER rendering_no_truncate BEFORE TRUNCATE ON rendering
FOR EACH STATEMENT EXECUTE FUNCTION refuse('rendering is never emptied');

CREATE TRIGGER gallring_no_truncate BEFORE TRUNCATE ON gallring
FOR EACH STATEMENT EXECUTE FUNCTION refuse('gallring is never emptied');

-- A gallring is closed once, and nothing else of it changes.
CREATE TRIGGER gallring_no_update BEFORE UPDATE ON gallring
FOR EACH ROW WHEN (
        OLD.closed_at IS NOT NULL
        OR NEW.id IS DISTINCT FROM OLD.id
        OR NEW.assessment_id IS DISTINCT FROM OLD.assessment_id
        OR NEW.decided_by IS DISTINCT FROM OLD.decided_by
        OR NEW.decided_at IS DISTINCT FROM OLD.decided_at
        OR NEW.reason IS DISTINCT FROM OLD.reason)
EXECUTE FUNCTION refuse('a gallring is closed once');

-- The parts of a signed statement: none is added, changed, moved in or out, or deleted outside a gallring.
CREATE TRIGGER finding_no_change BEFORE INSERT OR UPDATE OR DELETE ON finding
FOR EACH ROW EXECUTE FUNCTION refuse_once_signed();

CREATE TRIGGER answer_no_change BEFORE INSERT OR UPDATE OR DELETE ON answer
FOR EACH ROW EXECUTE FUNCTION refuse_once_signed();

CREATE TRIGGER basis_no_change BEFORE INSERT OR UPDATE OR DELETE ON basis
FOR EACH ROW EXECUTE FUNCTION refuse_once_signed();

CREATE TRIGGER left_out_no_change BEFORE INSERT OR UPDATE OR DELETE ON left_out
FOR EACH ROW EXECUTE FUNCTION refuse_once_signed();

-- Of a signed statement itself only the state moves on, and never back to a draft.
CREATE TRIGGER statement_no_update BEFORE UPDATE ON statement
FOR EACH ROW WHEN (OLD.state <> 'DRAFT' AND (
        NEW.state = 'DRAFT'
        OR NEW.id IS DISTINCT FROM OLD.id
        OR NEW.assessment_id IS DISTINCT FROM OLD.assessment_id
        OR NEW.unit_id IS DISTINCT FROM OLD.unit_id
        OR NEW.document_id IS DISTINCT FROM OLD.document_id
        OR NEW.version IS DISTINCT FROM OLD.version
        OR NEW.replaces_id IS DISTINCT FROM OLD.replaces_id
        OR NEW.replace_reason IS DISTINCT FROM OLD.replace_reason
        OR NEW.created_by IS DISTINCT FROM OLD.created_by
        OR NEW.created_at IS DISTINCT FROM OLD.created_at
        OR NEW.signed_by IS DISTINCT FROM OLD.signed_by
        OR NEW.signed_at IS DISTINCT FROM OLD.signed_at
        OR NEW.content_hash IS DISTINCT FROM OLD.content_hash
        OR NEW.chain_head IS DISTINCT FROM OLD.chain_head))
EXECUTE FUNCTION refuse('a signed statement never changes');
