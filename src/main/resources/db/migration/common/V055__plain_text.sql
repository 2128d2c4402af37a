-- Why: the participant reads the statement in plain words. They are a second text of the same finding, written by the
-- assessor, so that both texts are changed, signed and corrected together. A finding without them is not in the
-- participant's document. '0:' is an empty sealed text.
ALTER TABLE finding ADD COLUMN heading TEXT CHECK (heading IN ('GOES_WELL', 'HARD', 'HELPS', 'NEXT'));
ALTER TABLE finding ADD COLUMN plain TEXT NOT NULL DEFAULT '0:';
