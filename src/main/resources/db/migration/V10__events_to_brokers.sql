-- What the answers to a message name as the message that they belong to: its own correlation id, else its id.
ALTER TABLE submission ADD COLUMN reply_correlation VARCHAR(255);

-- When an event was entered, which may be long after what it tells of: nothing is kept for ever.
ALTER TABLE outbox ADD COLUMN entered_at BIGINT;
UPDATE outbox SET entered_at = raised_at;
CREATE INDEX outbox_entered ON outbox (entered_at);
