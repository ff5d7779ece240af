-- Everything that was told to this service, in the transaction in which it took effect.
CREATE TABLE event_log (
    id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    event_id      text        NOT NULL,
    producer      text        NOT NULL,
    type          text        NOT NULL,
    subject       text        NOT NULL,
    sequence      bigint      NOT NULL CHECK (sequence > 0),
    occurred_at   timestamptz NOT NULL,
    data          text        NOT NULL CHECK (data IS JSON OBJECT),
    logged_at     timestamptz NOT NULL DEFAULT clock_timestamp(),
    CONSTRAINT event_log_once UNIQUE (subject, producer, sequence)
);

-- The proof, made off the request path by one chainer at a time. No foreign key: checking it would lock, and so
-- rewrite, every page of event_log once more; a link without its event is found by the verification.
-- source_system is taken out of the event for the feed's filter; the hash covers the event, not this copy.
CREATE TABLE event_chain (
    position      bigint      PRIMARY KEY CHECK (position > 0),
    event_log_id  bigint      NOT NULL UNIQUE,
    source_system text,
    hash          bytea       NOT NULL CHECK (octet_length(hash) = 32),
    chained_at    timestamptz NOT NULL DEFAULT now()
);

CREATE INDEX event_chain_source_system ON event_chain (source_system, position);

-- What the chainer has still to do. A queue of its own, since identities become visible in another order than
-- they are given: "greater than the last seen" would lose events.
CREATE TABLE unchained_event (
    event_log_id bigint PRIMARY KEY
);

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '% is append-only: % refused', tg_table_name, tg_op
        using errcode = 'insufficient_privilege',
              hint = 'What happened stays on record; a correction is a new event.';
END
$$;

CREATE TRIGGER event_log_append_only BEFORE UPDATE OR DELETE ON event_log
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER event_log_no_truncate BEFORE TRUNCATE ON event_log
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER event_chain_append_only BEFORE UPDATE OR DELETE ON event_chain
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER event_chain_no_truncate BEFORE TRUNCATE ON event_chain
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
