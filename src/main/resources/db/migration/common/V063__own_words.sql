-- Why: what the participant writes on their own page is told apart from what somebody wrote down for them: it names the
-- code it was written with. That they read what was signed is kept once for each version.
ALTER TABLE participant_comment ADD COLUMN own_code_id ${uuid} REFERENCES own_code (id);
ALTER TABLE later_words ADD COLUMN own_code_id ${uuid} REFERENCES own_code (id);

CREATE TABLE own_reading (
    statement_id  ${uuid} NOT NULL PRIMARY KEY,
    assessment_id ${uuid} NOT NULL,
    own_code_id   ${uuid} NOT NULL REFERENCES own_code (id),
    read_at       ${int8} NOT NULL,
    FOREIGN KEY (statement_id, assessment_id) REFERENCES statement (id, assessment_id)
)${tail};
