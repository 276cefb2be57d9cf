-- Since when nobody waits any more for the answer of a call that is open: the settle time runs from here.
ALTER TABLE altinn_call ADD COLUMN lost_at BIGINT;
