-- Which node holds a lease, so that its next run need not wait for it. What was leased before belongs to no node.
ALTER TABLE submission ADD COLUMN lease_node VARCHAR(255);

-- The order of submissions that have one profile and one key. The key stands here, as a hash, while the submission is not
-- sent; it is null as soon as the next one may go. Those of before this column have no order among themselves.
ALTER TABLE submission ADD COLUMN order_key VARCHAR(64);
ALTER TABLE submission ADD COLUMN order_number BIGINT;

CREATE INDEX submission_order ON submission (order_key, order_number, id);

-- The due ones of an app that has a limit of its own.
CREATE INDEX submission_due_of_profile ON submission (state, profile, due_at);
