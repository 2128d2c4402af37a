-- Why: what a release lies in is part of the register; an order belongs to one release; a receipt stays as noted.
CREATE TRIGGER release_packing_no_update BEFORE UPDATE ON release
WHEN NEW.packing IS NOT OLD.packing
BEGIN SELECT RAISE(ABORT, 'release ends once and changes nothing else'); END;

CREATE TRIGGER release_drop_no_update BEFORE UPDATE ON release_drop
WHEN NEW.release_id IS NOT OLD.release_id
        OR NEW.assessment_id IS NOT OLD.assessment_id
        OR NEW.ordered_by IS NOT OLD.ordered_by
        OR NEW.ordered_role IS NOT OLD.ordered_role
        OR NEW.ordered_at IS NOT OLD.ordered_at
        OR NEW.confirmed IS NOT OLD.confirmed
BEGIN SELECT RAISE(ABORT, 'release_drop tells how an order goes and changes nothing else'); END;

CREATE TRIGGER release_drop_no_delete BEFORE DELETE ON release_drop
WHEN NOT EXISTS (SELECT 1 FROM gallring g WHERE g.closed_at IS NULL AND g.assessment_id = OLD.assessment_id)
BEGIN SELECT RAISE(ABORT, 'release_drop is deleted only inside a gallring'); END;

CREATE TRIGGER release_receipt_no_update BEFORE UPDATE ON release_receipt
BEGIN SELECT RAISE(ABORT, 'release_receipt is written once'); END;

CREATE TRIGGER release_receipt_no_delete BEFORE DELETE ON release_receipt
WHEN NOT EXISTS (SELECT 1 FROM gallring g WHERE g.closed_at IS NULL AND g.assessment_id = OLD.assessment_id)
BEGIN SELECT RAISE(ABORT, 'release_receipt is deleted only inside a gallring'); END;
