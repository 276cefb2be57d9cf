-- The events of a channel, oldest first, however many wait.
CREATE INDEX outbox_order ON outbox (channel, number);

-- How a submission ended: the verdict of one that is through, the rule of one that is not.
ALTER TABLE submission ADD COLUMN outcome VARCHAR(128);

-- The sender's name for it. Its manifest may give another one than the drop had, which submission_key goes on to hold.
ALTER TABLE submission ADD COLUMN sender_key VARCHAR(1024);
UPDATE submission SET sender_key = submission_key;

-- Those of a state or of a name, newest first.
CREATE INDEX submission_state ON submission (state, id);
CREATE INDEX submission_sender_key ON submission (sender_key, id);

-- The sum of what came by a REST call, to tell a repetition from another content under the same name.
ALTER TABLE received_message ADD COLUMN content_sum VARCHAR(64);
