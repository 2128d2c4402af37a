-- Why: nobody edits that the participant read what was signed, or removes the trace of a code that was given out.
CREATE TRIGGER own_reading_no_update BEFORE UPDATE ON own_reading
FOR EACH ROW EXECUTE FUNCTION refuse('own_reading is written once');

CREATE TRIGGER own_reading_no_delete BEFORE DELETE ON own_reading
FOR EACH ROW EXECUTE FUNCTION refuse_outside_gallring('assessment_id');

CREATE TRIGGER own_code_no_delete BEFORE DELETE ON own_code
FOR EACH ROW EXECUTE FUNCTION refuse_outside_gallring('assessment_id');
