-- Which message became which submission: one that is delivered again is recognised.
CREATE TABLE received_message (
    source        VARCHAR(255) NOT NULL,
    message_id    VARCHAR(255) NOT NULL,
    submission_id VARCHAR(26)  NOT NULL REFERENCES submission (id),
    PRIMARY KEY (source, message_id)
);
