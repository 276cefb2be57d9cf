-- However many wait, the next ones are read from the front of an index: with the order in it, and what the clock's steps show.
DROP INDEX submission_due;
CREATE INDEX submission_due ON submission (state, due_at, id);

DROP INDEX submission_due_of_profile;
CREATE INDEX submission_due_of_profile ON submission (state, profile, due_at, id);

CREATE INDEX submission_changed ON submission (state, changed_at);
