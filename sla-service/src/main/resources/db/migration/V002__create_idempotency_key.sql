-- Answers to POSTs, stored in the transaction of what was done, given again to whoever repeats the request.
CREATE TABLE idempotency_key (
    caller     text        NOT NULL,
    route      text        NOT NULL,
    name       text        NOT NULL,
    body_hash  text        NOT NULL,
    status     int         NOT NULL,
    location   text,
    etag       text,
    body       text,
    created_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (caller, route, name)
);
CREATE INDEX idempotency_key_created_at ON idempotency_key (created_at);
