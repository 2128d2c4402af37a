-- Why: what was signed is also read on a screen. It is stored beside the file, since a template may change later and
-- what was signed may not. Null for what was signed before.
ALTER TABLE rendering ADD COLUMN html TEXT;
