-- Why: a signed paper is kept as it was handed in. The same rules stand in both engine folders.
CREATE TRIGGER paper_no_update BEFORE UPDATE ON paper
FOR EACH ROW EXECUTE FUNCTION refuse('paper is written once');

CREATE TRIGGER paper_no_delete BEFORE DELETE ON paper
FOR EACH ROW EXECUTE FUNCTION refuse_outside_gallring('assessment_id');
