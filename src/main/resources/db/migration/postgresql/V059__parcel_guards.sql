-- Why: what a release lies in is part of the register; an order belongs to one release; a receipt stays as noted.
CREATE FUNCTION refuse_repacking() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.packing IS DISTINCT FROM OLD.packing THEN
        RAISE EXCEPTION 'release ends once and changes nothing else' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END
$$;

CREATE FUNCTION refuse_but_tries() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.release_id IS DISTINCT FROM OLD.release_id
        OR NEW.assessment_id IS DISTINCT FROM OLD.assessment_id
        OR NEW.ordered_by IS DISTINCT FROM OLD.ordered_by
        OR NEW.ordered_role IS DISTINCT FROM OLD.ordered_role
        OR NEW.ordered_at IS DISTINCT FROM OLD.ordered_at
        OR NEW.confirmed IS DISTINCT FROM OLD.confirmed THEN
        RAISE EXCEPTION 'release_drop tells how an order goes and changes nothing else'
            USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END
$$;

CREATE TRIGGER release_packing_no_update BEFORE UPDATE ON release
FOR EACH ROW EXECUTE FUNCTION refuse_repacking();

CREATE TRIGGER release_drop_no_update BEFORE UPDATE ON release_drop
FOR EACH ROW EXECUTE FUNCTION refuse_but_tries();

CREATE TRIGGER release_drop_no_delete BEFORE DELETE ON release_drop
FOR EACH ROW EXECUTE FUNCTION refuse_outside_gallring('assessment_id');

CREATE TRIGGER release_receipt_no_update BEFORE UPDATE ON release_receipt
FOR EACH ROW EXECUTE FUNCTION refuse('release_receipt is written once');

CREATE TRIGGER release_receipt_no_delete BEFORE DELETE ON release_receipt
FOR EACH ROW EXECUTE FUNCTION refuse_outside_gallring('assessment_id');
