-- Why: a waiver that could be rewritten, or a withdrawal that could be undone, would open a way out afterwards; and a
-- register that could be changed would not be one. The same rules stand in both engine folders.

-- The argument names the one column, besides the revision, that is written later.
CREATE FUNCTION refuse_but_withdrawal() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF to_jsonb(OLD) ->> TG_ARGV[0] IS NOT NULL
        OR (to_jsonb(OLD) - TG_ARGV[0] - 'revision') <> (to_jsonb(NEW) - TG_ARGV[0] - 'revision') THEN
        RAISE EXCEPTION '% is written once and withdrawn once', TG_TABLE_NAME USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END
$$;

CREATE FUNCTION refuse_but_end() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.state <> 'WAITING'
        OR NEW.id IS DISTINCT FROM OLD.id
        OR NEW.assessment_id IS DISTINCT FROM OLD.assessment_id
        OR NEW.statement_id IS DISTINCT FROM OLD.statement_id
        OR NEW.document IS DISTINCT FROM OLD.document
        OR NEW.way IS DISTINCT FROM OLD.way
        OR NEW.receiver IS DISTINCT FROM OLD.receiver
        OR NEW.waiver_id IS DISTINCT FROM OLD.waiver_id
        OR NEW.other_ground_id IS DISTINCT FROM OLD.other_ground_id
        OR NEW.same_border IS DISTINCT FROM OLD.same_border THEN
        RAISE EXCEPTION 'release ends once and changes nothing else' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END
$$;

CREATE TRIGGER waiver_no_update BEFORE UPDATE ON waiver
FOR EACH ROW EXECUTE FUNCTION refuse_but_withdrawal('withdrawn_at');

CREATE TRIGGER other_ground_no_update BEFORE UPDATE ON other_ground
FOR EACH ROW EXECUTE FUNCTION refuse_but_withdrawal('withdrawn_at');

CREATE TRIGGER participation_no_update BEFORE UPDATE ON participation
FOR EACH ROW EXECUTE FUNCTION refuse_but_withdrawal('withdrawn_on');

CREATE TRIGGER release_no_update BEFORE UPDATE ON release
FOR EACH ROW EXECUTE FUNCTION refuse_but_end();

CREATE TRIGGER other_ground_no_delete BEFORE DELETE ON other_ground
FOR EACH ROW EXECUTE FUNCTION refuse_outside_gallring('assessment_id');

CREATE TRIGGER release_no_delete BEFORE DELETE ON release
FOR EACH ROW EXECUTE FUNCTION refuse_outside_gallring('assessment_id');
