-- Why: a follow-up that could be drawn anew, left half done or changed after it was signed would show nothing. The same
-- rules stand in both engine folders.
CREATE TRIGGER log_review_no_update BEFORE UPDATE ON log_review
WHEN OLD.signed_at IS NOT NULL
        OR NEW.id IS NOT OLD.id
        OR NEW.unit_id IS NOT OLD.unit_id
        OR NEW.period_from IS NOT OLD.period_from
        OR NEW.period_until IS NOT OLD.period_until
        OR NEW.seed IS NOT OLD.seed
        OR NEW.sample_size IS NOT OLD.sample_size
        OR NEW.drawn_from IS NOT OLD.drawn_from
        OR NEW.unusual_found IS NOT OLD.unusual_found
        OR NEW.started_by IS NOT OLD.started_by
        OR NEW.started_at IS NOT OLD.started_at
BEGIN SELECT RAISE(ABORT, 'log_review is drawn once and signed once'); END;

CREATE TRIGGER log_review_signed_whole BEFORE UPDATE ON log_review
WHEN NEW.signed_at IS NOT NULL
        AND EXISTS (SELECT 1 FROM log_review_entry e WHERE e.review_id = NEW.id AND e.mark IS NULL)
BEGIN SELECT RAISE(ABORT, 'log_review is signed when all of it is gone through'); END;

CREATE TRIGGER log_review_no_delete BEFORE DELETE ON log_review
BEGIN SELECT RAISE(ABORT, 'log_review is never deleted'); END;

CREATE TRIGGER log_review_entry_no_insert BEFORE INSERT ON log_review_entry
WHEN EXISTS (SELECT 1 FROM log_review r WHERE r.id = NEW.review_id AND r.signed_at IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'a signed log_review never changes'); END;

CREATE TRIGGER log_review_entry_no_update BEFORE UPDATE ON log_review_entry
WHEN EXISTS (SELECT 1 FROM log_review r WHERE r.id = OLD.review_id AND r.signed_at IS NOT NULL)
        OR NEW.id IS NOT OLD.id
        OR NEW.review_id IS NOT OLD.review_id
        OR NEW.seq IS NOT OLD.seq
        OR NEW.drawn IS NOT OLD.drawn
        OR NEW.reasons IS NOT OLD.reasons
BEGIN SELECT RAISE(ABORT, 'a signed log_review never changes, nor what was drawn'); END;

CREATE TRIGGER log_review_entry_no_delete BEFORE DELETE ON log_review_entry
BEGIN SELECT RAISE(ABORT, 'log_review_entry is never deleted'); END;
