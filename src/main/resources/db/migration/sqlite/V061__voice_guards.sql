-- Why: nobody edits what the participant said, or when they were heard.
CREATE TRIGGER walkthrough_no_update BEFORE UPDATE ON walkthrough
BEGIN SELECT RAISE(ABORT, 'walkthrough is written once'); END;

CREATE TRIGGER walkthrough_no_delete BEFORE DELETE ON walkthrough
WHEN NOT EXISTS (SELECT 1 FROM gallring g WHERE g.closed_at IS NULL AND g.assessment_id = OLD.assessment_id)
BEGIN SELECT RAISE(ABORT, 'walkthrough is deleted only inside a gallring'); END;

CREATE TRIGGER later_words_no_update BEFORE UPDATE ON later_words
BEGIN SELECT RAISE(ABORT, 'later_words is written once'); END;

CREATE TRIGGER later_words_no_delete BEFORE DELETE ON later_words
WHEN NOT EXISTS (SELECT 1 FROM gallring g WHERE g.closed_at IS NULL AND g.assessment_id = OLD.assessment_id)
BEGIN SELECT RAISE(ABORT, 'later_words is deleted only inside a gallring'); END;
