-- A journal of years is not looked through: whose an instance is, and what has been done of late, of whatever kind.
CREATE INDEX submission_instance ON submission (instance_id);

DROP INDEX altinn_call_settled;
CREATE INDEX altinn_call_settled ON altinn_call (settled_at, kind);
