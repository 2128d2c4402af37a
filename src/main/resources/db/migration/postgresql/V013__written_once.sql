-- Why: what is written once, and what only a recorded gallring may delete, is refused by the database too, so that
-- no code path and no shell can change it by mistake. The same rules stand in both engine folders.

CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '%', TG_ARGV[0] USING ERRCODE = 'check_violation';
END
$$;

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

CREATE TRIGGER audit_event_no_delete BEFORE DELETE ON audit_event
FOR EACH ROW EXECUTE FUNCTION refuse('audit_event is never deleted');

CREATE TRIGGER definition_snapshot_no_delete BEFORE DELETE ON definition_snapshot
FOR EACH ROW EXECUTE FUNCTION refuse('definition_snapshot is never deleted');

CREATE TRIGGER demand_profile_no_delete BEFORE DELETE ON demand_profile
FOR EACH ROW EXECUTE FUNCTION refuse('demand_profile is never deleted');

CREATE TRIGGER demand_no_delete BEFORE DELETE ON demand
FOR EACH ROW EXECUTE FUNCTION refuse('demand is never deleted');

CREATE TRIGGER gallring_no_delete BEFORE DELETE ON gallring
FOR EACH ROW EXECUTE FUNCTION refuse('gallring is never deleted');

CREATE FUNCTION audit_detail_no_delete() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NOT EXISTS (SELECT 1 FROM gallring g WHERE g.closed_at IS NULL) THEN
        RAISE EXCEPTION 'audit_detail is deleted only inside a gallring' USING ERRCODE = 'check_violation';
    END IF;
    RETURN OLD;
END
$$;

CREATE TRIGGER audit_detail_no_delete BEFORE DELETE ON audit_detail
FOR EACH ROW EXECUTE FUNCTION audit_detail_no_delete();

CREATE FUNCTION event_no_delete() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NOT EXISTS (SELECT 1 FROM gallring g WHERE g.closed_at IS NULL AND g.assessment_id = OLD.assessment_id) THEN
        RAISE EXCEPTION 'event is deleted only inside a gallring' USING ERRCODE = 'check_violation';
    END IF;
    RETURN OLD;
END
$$;

CREATE TRIGGER event_no_delete BEFORE DELETE ON event
FOR EACH ROW EXECUTE FUNCTION event_no_delete();

CREATE FUNCTION quarantine_no_delete() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NOT EXISTS (SELECT 1 FROM gallring g WHERE g.closed_at IS NULL AND g.assessment_id = OLD.assessment_id) THEN
        RAISE EXCEPTION 'quarantine is deleted only inside a gallring' USING ERRCODE = 'check_violation';
    END IF;
    RETURN OLD;
END
$$;

CREATE TRIGGER quarantine_no_delete BEFORE DELETE ON quarantine
FOR EACH ROW EXECUTE FUNCTION quarantine_no_delete();

CREATE FUNCTION participant_comment_no_delete() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NOT EXISTS (SELECT 1 FROM gallring g WHERE g.closed_at IS NULL AND g.assessment_id = OLD.assessment_id) THEN
        RAISE EXCEPTION 'participant_comment is deleted only inside a gallring' USING ERRCODE = 'check_violation';
    END IF;
    RETURN OLD;
END
$$;

CREATE TRIGGER participant_comment_no_delete BEFORE DELETE ON participant_comment
FOR EACH ROW EXECUTE FUNCTION participant_comment_no_delete();

CREATE FUNCTION rendering_no_delete() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NOT EXISTS (SELECT 1 FROM gallring g WHERE g.closed_at IS NULL AND g.assessment_id = OLD.assessment_id) THEN
        RAISE EXCEPTION 'rendering is deleted only inside a gallring' USING ERRCODE = 'check_violation';
    END IF;
    RETURN OLD;
END
$$;

CREATE TRIGGER rendering_no_delete BEFORE DELETE ON rendering
FOR EACH ROW EXECUTE FUNCTION rendering_no_delete();

CREATE FUNCTION session_no_delete() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NOT EXISTS (SELECT 1 FROM gallring g WHERE g.closed_at IS NULL AND g.assessment_id = OLD.assessment_id) THEN
        RAISE EXCEPTION 'session is deleted only inside a gallring' USING ERRCODE = 'check_violation';
    END IF;
    RETURN OLD;
END
$$;

CREATE TRIGGER session_no_delete BEFORE DELETE ON session
FOR EACH ROW EXECUTE FUNCTION session_no_delete();

CREATE FUNCTION interview_no_delete() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NOT EXISTS (SELECT 1 FROM gallring g WHERE g.closed_at IS NULL AND g.assessment_id = OLD.assessment_id) THEN
        RAISE EXCEPTION 'interview is deleted only inside a gallring' USING ERRCODE = 'check_violation';
    END IF;
    RETURN OLD;
END
$$;

CREATE TRIGGER interview_no_delete BEFORE DELETE ON interview
FOR EACH ROW EXECUTE FUNCTION interview_no_delete();

CREATE FUNCTION interview_item_no_delete() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NOT EXISTS (SELECT 1 FROM gallring g WHERE g.closed_at IS NULL AND g.assessment_id = OLD.assessment_id) THEN
        RAISE EXCEPTION 'interview_item is deleted only inside a gallring' USING ERRCODE = 'check_violation';
    END IF;
    RETURN OLD;
END
$$;

CREATE TRIGGER interview_item_no_delete BEFORE DELETE ON interview_item
FOR EACH ROW EXECUTE FUNCTION interview_item_no_delete();

CREATE FUNCTION attendance_day_no_delete() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NOT EXISTS (SELECT 1 FROM gallring g WHERE g.closed_at IS NULL AND g.assessment_id = OLD.assessment_id) THEN
        RAISE EXCEPTION 'attendance_day is deleted only inside a gallring' USING ERRCODE = 'check_violation';
    END IF;
    RETURN OLD;
END
$$;

CREATE TRIGGER attendance_day_no_delete BEFORE DELETE ON attendance_day
FOR EACH ROW EXECUTE FUNCTION attendance_day_no_delete();

CREATE FUNCTION question_no_delete() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NOT EXISTS (SELECT 1 FROM gallring g WHERE g.closed_at IS NULL AND g.assessment_id = OLD.assessment_id) THEN
        RAISE EXCEPTION 'question is deleted only inside a gallring' USING ERRCODE = 'check_violation';
    END IF;
    RETURN OLD;
END
$$;

CREATE TRIGGER question_no_delete BEFORE DELETE ON question
FOR EACH ROW EXECUTE FUNCTION question_no_delete();

CREATE FUNCTION earlier_trial_no_delete() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NOT EXISTS (SELECT 1 FROM gallring g WHERE g.closed_at IS NULL AND g.assessment_id = OLD.assessment_id) THEN
        RAISE EXCEPTION 'earlier_trial is deleted only inside a gallring' USING ERRCODE = 'check_violation';
    END IF;
    RETURN OLD;
END
$$;

CREATE TRIGGER earlier_trial_no_delete BEFORE DELETE ON earlier_trial
FOR EACH ROW EXECUTE FUNCTION earlier_trial_no_delete();

CREATE FUNCTION assessment_no_delete() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NOT EXISTS (SELECT 1 FROM gallring g WHERE g.closed_at IS NULL AND g.assessment_id = OLD.id) THEN
        RAISE EXCEPTION 'assessment is deleted only inside a gallring' USING ERRCODE = 'check_violation';
    END IF;
    RETURN OLD;
END
$$;

CREATE TRIGGER assessment_no_delete BEFORE DELETE ON assessment
FOR EACH ROW EXECUTE FUNCTION assessment_no_delete();

CREATE FUNCTION statement_no_delete() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NOT EXISTS (SELECT 1 FROM gallring g WHERE g.closed_at IS NULL AND g.assessment_id = OLD.assessment_id) THEN
        RAISE EXCEPTION 'statement is deleted only inside a gallring' USING ERRCODE = 'check_violation';
    END IF;
    RETURN OLD;
END
$$;

CREATE TRIGGER statement_no_delete BEFORE DELETE ON statement
FOR EACH ROW EXECUTE FUNCTION statement_no_delete();

CREATE FUNCTION waiver_no_delete() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NOT EXISTS (SELECT 1 FROM gallring g WHERE g.closed_at IS NULL AND g.assessment_id = OLD.assessment_id) THEN
        RAISE EXCEPTION 'waiver is deleted only inside a gallring' USING ERRCODE = 'check_violation';
    END IF;
    RETURN OLD;
END
$$;

CREATE TRIGGER waiver_no_delete BEFORE DELETE ON waiver
FOR EACH ROW EXECUTE FUNCTION waiver_no_delete();

CREATE FUNCTION participation_no_delete() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NOT EXISTS (SELECT 1 FROM gallring g WHERE g.closed_at IS NULL AND g.assessment_id = OLD.assessment_id) THEN
        RAISE EXCEPTION 'participation is deleted only inside a gallring' USING ERRCODE = 'check_violation';
    END IF;
    RETURN OLD;
END
$$;

CREATE TRIGGER participation_no_delete BEFORE DELETE ON participation
FOR EACH ROW EXECUTE FUNCTION participation_no_delete();

CREATE FUNCTION finding_no_insert() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT 1 FROM statement s WHERE s.id = NEW.statement_id AND s.state <> 'DRAFT') THEN
        RAISE EXCEPTION 'a signed statement never changes (finding)' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END
$$;

CREATE TRIGGER finding_no_insert BEFORE INSERT ON finding
FOR EACH ROW EXECUTE FUNCTION finding_no_insert();

CREATE FUNCTION finding_no_update() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT 1 FROM statement s WHERE s.id = OLD.statement_id AND s.state <> 'DRAFT') THEN
        RAISE EXCEPTION 'a signed statement never changes (finding)' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END
$$;

CREATE TRIGGER finding_no_update BEFORE UPDATE ON finding
FOR EACH ROW EXECUTE FUNCTION finding_no_update();

CREATE FUNCTION finding_no_delete() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT 1 FROM statement s WHERE s.id = OLD.statement_id AND s.state <> 'DRAFT' AND NOT EXISTS (SELECT 1 FROM gallring g WHERE g.closed_at IS NULL AND g.assessment_id = s.assessment_id)) THEN
        RAISE EXCEPTION 'a signed statement never changes (finding)' USING ERRCODE = 'check_violation';
    END IF;
    RETURN OLD;
END
$$;

CREATE TRIGGER finding_no_delete BEFORE DELETE ON finding
FOR EACH ROW EXECUTE FUNCTION finding_no_delete();

CREATE FUNCTION answer_no_insert() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT 1 FROM statement s WHERE s.id = NEW.statement_id AND s.state <> 'DRAFT') THEN
        RAISE EXCEPTION 'a signed statement never changes (answer)' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END
$$;

CREATE TRIGGER answer_no_insert BEFORE INSERT ON answer
FOR EACH ROW EXECUTE FUNCTION answer_no_insert();

CREATE FUNCTION answer_no_update() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT 1 FROM statement s WHERE s.id = OLD.statement_id AND s.state <> 'DRAFT') THEN
        RAISE EXCEPTION 'a signed statement never changes (answer)' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END
$$;

CREATE TRIGGER answer_no_update BEFORE UPDATE ON answer
FOR EACH ROW EXECUTE FUNCTION answer_no_update();

CREATE FUNCTION answer_no_delete() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT 1 FROM statement s WHERE s.id = OLD.statement_id AND s.state <> 'DRAFT' AND NOT EXISTS (SELECT 1 FROM gallring g WHERE g.closed_at IS NULL AND g.assessment_id = s.assessment_id)) THEN
        RAISE EXCEPTION 'a signed statement never changes (answer)' USING ERRCODE = 'check_violation';
    END IF;
    RETURN OLD;
END
$$;

CREATE TRIGGER answer_no_delete BEFORE DELETE ON answer
FOR EACH ROW EXECUTE FUNCTION answer_no_delete();

CREATE FUNCTION basis_no_insert() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT 1 FROM statement s WHERE s.id = NEW.statement_id AND s.state <> 'DRAFT') THEN
        RAISE EXCEPTION 'a signed statement never changes (basis)' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END
$$;

CREATE TRIGGER basis_no_insert BEFORE INSERT ON basis
FOR EACH ROW EXECUTE FUNCTION basis_no_insert();

CREATE FUNCTION basis_no_update() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT 1 FROM statement s WHERE s.id = OLD.statement_id AND s.state <> 'DRAFT') THEN
        RAISE EXCEPTION 'a signed statement never changes (basis)' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END
$$;

CREATE TRIGGER basis_no_update BEFORE UPDATE ON basis
FOR EACH ROW EXECUTE FUNCTION basis_no_update();

CREATE FUNCTION basis_no_delete() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT 1 FROM statement s WHERE s.id = OLD.statement_id AND s.state <> 'DRAFT' AND NOT EXISTS (SELECT 1 FROM gallring g WHERE g.closed_at IS NULL AND g.assessment_id = s.assessment_id)) THEN
        RAISE EXCEPTION 'a signed statement never changes (basis)' USING ERRCODE = 'check_violation';
    END IF;
    RETURN OLD;
END
$$;

CREATE TRIGGER basis_no_delete BEFORE DELETE ON basis
FOR EACH ROW EXECUTE FUNCTION basis_no_delete();

CREATE FUNCTION left_out_no_insert() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT 1 FROM statement s WHERE s.id = NEW.statement_id AND s.state <> 'DRAFT') THEN
        RAISE EXCEPTION 'a signed statement never changes (left_out)' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END
$$;

CREATE TRIGGER left_out_no_insert BEFORE INSERT ON left_out
FOR EACH ROW EXECUTE FUNCTION left_out_no_insert();

CREATE FUNCTION left_out_no_update() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT 1 FROM statement s WHERE s.id = OLD.statement_id AND s.state <> 'DRAFT') THEN
        RAISE EXCEPTION 'a signed statement never changes (left_out)' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END
$$;

CREATE TRIGGER left_out_no_update BEFORE UPDATE ON left_out
FOR EACH ROW EXECUTE FUNCTION left_out_no_update();

CREATE FUNCTION left_out_no_delete() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT 1 FROM statement s WHERE s.id = OLD.statement_id AND s.state <> 'DRAFT' AND NOT EXISTS (SELECT 1 FROM gallring g WHERE g.closed_at IS NULL AND g.assessment_id = s.assessment_id)) THEN
        RAISE EXCEPTION 'a signed statement never changes (left_out)' USING ERRCODE = 'check_violation';
    END IF;
    RETURN OLD;
END
$$;

CREATE TRIGGER left_out_no_delete BEFORE DELETE ON left_out
FOR EACH ROW EXECUTE FUNCTION left_out_no_delete();

CREATE TRIGGER statement_no_update BEFORE UPDATE ON statement
FOR EACH ROW WHEN (OLD.state <> 'DRAFT' AND (NEW.state = 'DRAFT' OR NEW.id IS DISTINCT FROM OLD.id OR NEW.assessment_id IS DISTINCT FROM OLD.assessment_id OR NEW.unit_id IS DISTINCT FROM OLD.unit_id OR NEW.document_id IS DISTINCT FROM OLD.document_id OR NEW.version IS DISTINCT FROM OLD.version OR NEW.replaces_id IS DISTINCT FROM OLD.replaces_id OR NEW.replace_reason IS DISTINCT FROM OLD.replace_reason OR NEW.created_by IS DISTINCT FROM OLD.created_by OR NEW.created_at IS DISTINCT FROM OLD.created_at OR NEW.signed_by IS DISTINCT FROM OLD.signed_by OR NEW.signed_at IS DISTINCT FROM OLD.signed_at OR NEW.content_hash IS DISTINCT FROM OLD.content_hash OR NEW.chain_head IS DISTINCT FROM OLD.chain_head))
EXECUTE FUNCTION refuse('a signed statement never changes (statement)');
