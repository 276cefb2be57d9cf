-- What waits for an operator to mend the set-up: who is stopped by what, and which submission looks whether it is mended.

CREATE TABLE profile_hold (
    subject    VARCHAR(600)  NOT NULL PRIMARY KEY,
    point      VARCHAR(32)   NOT NULL,
    category   VARCHAR(32)   NOT NULL,
    rule       VARCHAR(128)  NOT NULL,
    summary_nb VARCHAR(4000) NOT NULL,
    summary_en VARCHAR(4000) NOT NULL,
    fix_nb     VARCHAR(4000) NOT NULL,
    fix_en     VARCHAR(4000) NOT NULL,
    since      BIGINT        NOT NULL,
    failures   INTEGER       NOT NULL,
    probe_at   BIGINT        NOT NULL,
    prober     VARCHAR(26)
);

-- Who waits, and for those that met the fault themselves where and since when.
CREATE TABLE held_submission (
    submission_id VARCHAR(26)  NOT NULL PRIMARY KEY REFERENCES submission (id),
    subject       VARCHAR(600) NOT NULL,
    point         VARCHAR(64),
    failed_since  BIGINT,
    looked_at     BIGINT       NOT NULL
);

CREATE INDEX held_submission_subject ON held_submission (subject, looked_at);

-- Has anybody got past this point since?
CREATE INDEX altinn_call_settled ON altinn_call (kind, settled_at);
