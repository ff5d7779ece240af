-- Published events that are sent once more, since the broker or a consumer has lost them. The relay works through them
-- in the order of subject and sequence and remembers here how far it has come.
CREATE TABLE republication (
    id              uuid        PRIMARY KEY DEFAULT uuidv7(),
    published_from  timestamptz NOT NULL,
    published_until timestamptz NOT NULL,
    reason          text        NOT NULL,
    requested_by    text        NOT NULL,
    requested_at    timestamptz NOT NULL DEFAULT now(),
    last_subject    text        NOT NULL DEFAULT '',
    last_sequence   bigint      NOT NULL DEFAULT 0,
    sent            bigint      NOT NULL DEFAULT 0,
    finished_at     timestamptz,
    CHECK (published_from < published_until)
);
CREATE INDEX republication_open ON republication (id) WHERE finished_at IS NULL;

-- How long the topic was when last seen. A topic that is another one or shorter than this has lost events.
CREATE TABLE topic_end (
    partition  int    PRIMARY KEY,
    topic_id   text   NOT NULL,
    end_offset bigint NOT NULL
);
