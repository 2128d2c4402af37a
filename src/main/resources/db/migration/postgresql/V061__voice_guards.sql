-- Why: nobody edits what the participant said, or when they were heard.
CREATE TRIGGER walkthrough_no_update BEFORE UPDATE ON walkthrough
FOR EACH ROW EXECUTE FUNCTION refuse('walkthrough is written once');

CREATE TRIGGER walkthrough_no_delete BEFORE DELETE ON walkthrough
FOR EACH ROW EXECUTE FUNCTION refuse_outside_gallring('assessment_id');

CREATE TRIGGER later_words_no_update BEFORE UPDATE ON later_words
FOR EACH ROW EXECUTE FUNCTION refuse('later_words is written once');

CREATE TRIGGER later_words_no_delete BEFORE DELETE ON later_words
FOR EACH ROW EXECUTE FUNCTION refuse_outside_gallring('assessment_id');
