-- A row that is written again and again to find out whether the journal can be written at all.
CREATE TABLE journal_probe (
    id       INTEGER NOT NULL PRIMARY KEY,
    tried_at BIGINT  NOT NULL
);

INSERT INTO journal_probe (id, tried_at) VALUES (1, 0);
