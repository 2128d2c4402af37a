-- Why: rights that somebody gave alone are looked for at each visit of an auditor, among all that was ever logged.
CREATE INDEX audit_event_by_action ON audit_event (action, seq);
