-- Persons who have logged in at courier. What opens their doors is encrypted, by a key that is not in the journal
-- (decision 15).
CREATE TABLE person_login (
    name         VARCHAR(64)   NOT NULL,
    environment  VARCHAR(32)   NOT NULL,
    key_id       VARCHAR(32)   NOT NULL,
    secret       TEXT          NOT NULL,
    person       VARCHAR(64)   NOT NULL,
    acr          VARCHAR(64)   NOT NULL,
    scopes       VARCHAR(4000) NOT NULL,
    logged_in_at BIGINT        NOT NULL,
    ends_at      BIGINT        NOT NULL,
    refreshed_at BIGINT        NOT NULL,
    idle_until   BIGINT        NOT NULL,
    ended_rule   VARCHAR(64),
    unclear      INTEGER       NOT NULL,
    fence        BIGINT        NOT NULL,
    lease_owner  VARCHAR(64),
    lease_node   VARCHAR(255),
    lease_until  BIGINT        NOT NULL,
    PRIMARY KEY (name, environment)
);

-- Logins that were begun in a browser and have not come back yet: by any node.
CREATE TABLE login_attempt (
    state       VARCHAR(64) NOT NULL PRIMARY KEY,
    name        VARCHAR(64) NOT NULL,
    environment VARCHAR(32) NOT NULL,
    browser     VARCHAR(64) NOT NULL,
    secret      TEXT        NOT NULL,
    ends_at     BIGINT      NOT NULL
);

CREATE INDEX login_attempt_end ON login_attempt (ends_at);
