-- Outgoing events: committed with the change they tell of, published by the relay, then moved to published_event.
CREATE TABLE outbox (
    position    bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    id          uuid        NOT NULL UNIQUE,
    subject     text        NOT NULL,
    sequence    bigint      NOT NULL CHECK (sequence > 0),
    type        text        NOT NULL,
    time        timestamptz NOT NULL,
    payload     jsonb       NOT NULL,
    traceparent text,
    UNIQUE (subject, sequence)
);

-- The last sequence given out per subject; its row lock makes commit order follow sequence order.
CREATE TABLE outbox_sequence (
    subject text   PRIMARY KEY,
    last    bigint NOT NULL CHECK (last > 0)
);

-- What the broker has acknowledged, for as long as the topic keeps it; partitions by day are made and dropped by the relay.
CREATE TABLE published_event (
    published_at timestamptz NOT NULL,
    id           uuid        NOT NULL,
    subject      text        NOT NULL,
    sequence     bigint      NOT NULL,
    type         text        NOT NULL,
    time         timestamptz NOT NULL,
    payload      jsonb       NOT NULL,
    traceparent  text
) PARTITION BY RANGE (published_at);
CREATE TABLE published_event_default PARTITION OF published_event DEFAULT;
CREATE INDEX published_event_subject ON published_event (subject, sequence);

-- Incoming events: per subject and producer the last sequence applied.
CREATE TABLE inbox_position (
    subject  text   NOT NULL,
    producer text   NOT NULL,
    sequence bigint NOT NULL CHECK (sequence > 0),
    PRIMARY KEY (subject, producer)
);

-- Came too early; applied as soon as what they wait for has been.
CREATE TABLE held_event (
    id        uuid        PRIMARY KEY DEFAULT uuidv7(),
    event_id  text        NOT NULL,
    type      text        NOT NULL,
    subject   text        NOT NULL,
    producer  text        NOT NULL,
    sequence  bigint      NOT NULL,
    waits_for jsonb       NOT NULL,
    held_at   timestamptz NOT NULL DEFAULT now(),
    topic     text        NOT NULL,
    partition int         NOT NULL,
    "offset"  bigint      NOT NULL,
    key       text,
    headers   jsonb       NOT NULL,
    value     bytea       NOT NULL,
    UNIQUE (producer, subject, sequence)
);
CREATE INDEX held_event_subject ON held_event (subject);

-- Who gave up waiting for something, and why.
CREATE TABLE released_gap (
    id          uuid        PRIMARY KEY DEFAULT uuidv7(),
    event_id    text        NOT NULL,
    producer    text        NOT NULL,
    subject     text        NOT NULL,
    sequence    bigint      NOT NULL,
    released_at timestamptz NOT NULL DEFAULT now(),
    released_by text        NOT NULL,
    reason      text        NOT NULL
);

-- Poison: cannot be applied until somebody replays or discards it.
CREATE TABLE parked_event (
    id              uuid        PRIMARY KEY DEFAULT uuidv7(),
    fingerprint     text        NOT NULL UNIQUE,
    event_id        text,
    type            text,
    subject         text,
    producer        text        NOT NULL,
    sequence        bigint,
    reason          text        NOT NULL,
    attempts        int         NOT NULL DEFAULT 1,
    parked_at       timestamptz NOT NULL DEFAULT now(),
    state           text        NOT NULL DEFAULT 'PARKED' CHECK (state IN ('PARKED', 'REPLAYED', 'DISCARDED')),
    decided_at      timestamptz,
    decided_by      text,
    decision_reason text,
    topic           text        NOT NULL,
    partition       int         NOT NULL,
    "offset"        bigint      NOT NULL,
    key             text,
    headers         jsonb       NOT NULL,
    value           bytea       NOT NULL,
    CHECK (state <> 'DISCARDED' OR decision_reason IS NOT NULL)
);
CREATE INDEX parked_event_open ON parked_event (id) WHERE state = 'PARKED';
CREATE INDEX parked_event_subject ON parked_event (subject) WHERE state = 'PARKED';

-- Batches begun and not ended: a record that kills the process leaves its mark here.
CREATE TABLE delivery_attempt (
    topic     text   NOT NULL,
    partition int    NOT NULL,
    "offset"  bigint NOT NULL,
    attempts  int    NOT NULL DEFAULT 1,
    PRIMARY KEY (topic, partition)
);
