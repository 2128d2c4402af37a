-- Why: a follow-up that could be drawn anew, left half done or changed after it was signed would show nothing. The same
-- rules stand in both engine folders.
CREATE FUNCTION refuse_second_drawing() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    later TEXT[] := ARRAY['signed_by', 'signed_at', 'words', 'revision'];
BEGIN
    IF OLD.signed_at IS NOT NULL OR (to_jsonb(OLD) - later) <> (to_jsonb(NEW) - later) THEN
        RAISE EXCEPTION 'log_review is drawn once and signed once' USING ERRCODE = 'check_violation';
    END IF;
    IF NEW.signed_at IS NOT NULL
        AND EXISTS (SELECT 1 FROM log_review_entry e WHERE e.review_id = NEW.id AND e.mark IS NULL) THEN
        RAISE EXCEPTION 'log_review is signed when all of it is gone through' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END
$$;

CREATE FUNCTION refuse_in_signed_review() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    later TEXT[] := ARRAY['mark', 'note', 'marked_by', 'marked_at'];
BEGIN
    IF EXISTS (SELECT 1 FROM log_review r WHERE r.id = NEW.review_id AND r.signed_at IS NOT NULL)
        OR TG_OP = 'UPDATE' AND (
            EXISTS (SELECT 1 FROM log_review r WHERE r.id = OLD.review_id AND r.signed_at IS NOT NULL)
            OR (to_jsonb(OLD) - later) <> (to_jsonb(NEW) - later)) THEN
        RAISE EXCEPTION 'a signed log_review never changes, nor what was drawn' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END
$$;

CREATE TRIGGER log_review_no_update BEFORE UPDATE ON log_review
FOR EACH ROW EXECUTE FUNCTION refuse_second_drawing();

CREATE TRIGGER log_review_no_delete BEFORE DELETE ON log_review
FOR EACH ROW EXECUTE FUNCTION refuse('log_review is never deleted');

CREATE TRIGGER log_review_no_truncate BEFORE TRUNCATE ON log_review
FOR EACH STATEMENT EXECUTE FUNCTION refuse('log_review is never emptied');

CREATE TRIGGER log_review_entry_no_insert BEFORE INSERT ON log_review_entry
FOR EACH ROW EXECUTE FUNCTION refuse_in_signed_review();

CREATE TRIGGER log_review_entry_no_update BEFORE UPDATE ON log_review_entry
FOR EACH ROW EXECUTE FUNCTION refuse_in_signed_review();

CREATE TRIGGER log_review_entry_no_delete BEFORE DELETE ON log_review_entry
FOR EACH ROW EXECUTE FUNCTION refuse('log_review_entry is never deleted');

CREATE TRIGGER log_review_entry_no_truncate BEFORE TRUNCATE ON log_review_entry
FOR EACH STATEMENT EXECUTE FUNCTION refuse('log_review_entry is never emptied');
