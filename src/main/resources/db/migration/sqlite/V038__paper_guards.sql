-- Why: a signed paper is kept as it was handed in. The same rules stand in both engine folders.
CREATE TRIGGER paper_no_update BEFORE UPDATE ON paper
BEGIN SELECT RAISE(ABORT, 'paper is written once'); END;

CREATE TRIGGER paper_no_delete BEFORE DELETE ON paper
WHEN NOT EXISTS (SELECT 1 FROM gallring g WHERE g.closed_at IS NULL AND g.assessment_id = OLD.assessment_id)
BEGIN SELECT RAISE(ABORT, 'paper is deleted only inside a gallring'); END;
