-- Why: nobody edits that the participant read what was signed, or removes the trace of a code that was given out.
CREATE TRIGGER own_reading_no_update BEFORE UPDATE ON own_reading
BEGIN SELECT RAISE(ABORT, 'own_reading is written once'); END;

CREATE TRIGGER own_reading_no_delete BEFORE DELETE ON own_reading
WHEN NOT EXISTS (SELECT 1 FROM gallring g WHERE g.closed_at IS NULL AND g.assessment_id = OLD.assessment_id)
BEGIN SELECT RAISE(ABORT, 'own_reading is deleted only inside a gallring'); END;

CREATE TRIGGER own_code_no_delete BEFORE DELETE ON own_code
WHEN NOT EXISTS (SELECT 1 FROM gallring g WHERE g.closed_at IS NULL AND g.assessment_id = OLD.assessment_id)
BEGIN SELECT RAISE(ABORT, 'own_code is deleted only inside a gallring'); END;
