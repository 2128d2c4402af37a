-- Why: a history that could be rewritten would be none. The same rules stand in both engine folders.
CREATE FUNCTION refuse_but_telling() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.told_on IS NOT NULL
        OR NEW.id IS DISTINCT FROM OLD.id
        OR NEW.release_id IS DISTINCT FROM OLD.release_id
        OR NEW.statement_id IS DISTINCT FROM OLD.statement_id
        OR NEW.assessment_id IS DISTINCT FROM OLD.assessment_id
        OR NEW.why IS DISTINCT FROM OLD.why
        OR NEW.made_at IS DISTINCT FROM OLD.made_at THEN
        RAISE EXCEPTION 'notice is written once and told once' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END
$$;

CREATE TRIGGER statement_event_no_update BEFORE UPDATE ON statement_event
FOR EACH ROW EXECUTE FUNCTION refuse('statement_event is written once');

CREATE TRIGGER evidence_seen_no_update BEFORE UPDATE ON evidence_seen
FOR EACH ROW EXECUTE FUNCTION refuse('evidence_seen is written once');

CREATE TRIGGER notice_no_update BEFORE UPDATE ON notice
FOR EACH ROW EXECUTE FUNCTION refuse_but_telling();

CREATE TRIGGER statement_event_no_delete BEFORE DELETE ON statement_event
FOR EACH ROW EXECUTE FUNCTION refuse_outside_gallring('assessment_id');

CREATE TRIGGER evidence_seen_no_delete BEFORE DELETE ON evidence_seen
FOR EACH ROW EXECUTE FUNCTION refuse_outside_gallring('assessment_id');

CREATE TRIGGER notice_no_delete BEFORE DELETE ON notice
FOR EACH ROW EXECUTE FUNCTION refuse_outside_gallring('assessment_id');
