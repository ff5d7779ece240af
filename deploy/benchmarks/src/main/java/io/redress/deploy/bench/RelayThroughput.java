package io.redress.deploy.bench;

import io.redress.deploy.harness.Part;
import java.time.Duration;
import java.util.List;

/** P5: events that intake's relay publishes per second from a full outbox, against Kafka's producer benchmark. */
final class RelayThroughput implements Row {

    private static final Goal GOAL = Goal.atLeast(0.40, 0.70);
    private static final int EVENTS = 200_000;
    private static final Duration DRAIN_LIMIT = Duration.ofMinutes(3);

    /** Copies of one real event, each about a feedback of its own. */
    private static final String FILL = """
        INSERT INTO outbox (id, subject, sequence, type, time, payload, traceparent)
        SELECT uuidv7(), gen_random_uuid()::text, 1, e.type, now(), e.payload, e.traceparent
        FROM generate_series(1, %d),
             (SELECT * FROM published_event WHERE type = 'redress.feedback.received.v1' LIMIT 1) e
        """;

    @Override
    public String id() {
        return "P5";
    }

    @Override
    public String describe() {
        return "events published per second from an outbox of 200,000, against Kafka's producer benchmark (acks=all)";
    }

    @Override
    public List<Result> run(Lab lab) {
        try (Redress redress = lab.start();
                IntakeLoad intake = new IntakeLoad(redress, lab);
                Broker broker = new Broker(redress)) {
            redress.freeze(Part.ESCALATION, Part.SLA, Part.REPORTING);
            intake.warmUp();
            int size = recordSize(redress.database(Part.INTAKE));
            ProducerBenchmark producer = new ProducerBenchmark(broker, size);
            Lab.Sides sides = lab.inTurns(() -> drain(redress), () -> producer.run(redress));
            return List.of(new Result(
                    id(),
                    "events published",
                    "/s",
                    GOAL,
                    sides.product(),
                    sides.baseline(),
                    List.of(),
                    List.of("records of %d bytes with key and headers".formatted(size))));
        }
    }

    /** Counted from the first row gone, so that waking up is not measured. */
    private static Measurement drain(Redress redress) {
        try (Session leader = redress.administration(Part.INTAKE).open();
                Session outbox = redress.database(Part.INTAKE).open()) {
            holdRelayBack(leader);
            outbox.execute(FILL.formatted(EVENTS));
            redress.checkpoint();
            outbox.execute("ANALYZE outbox");
            long first = (long) outbox.number("SELECT min(position) FROM outbox");
            long last = (long) outbox.number("SELECT max(position) FROM outbox");
            leader.execute("SELECT pg_advisory_unlock_all()");
            awaitGone(outbox, first);
            long left = (long) outbox.number("SELECT count(*) FROM outbox");
            CpuUse before = redress.cpu();
            long start = System.nanoTime();
            awaitGone(outbox, last);
            double seconds = (System.nanoTime() - start) / 1e9;
            return new Measurement(left / seconds, left, redress.cpu().since(before));
        }
    }

    /** Takes the lock of the leading relay, which then stands by until it is released. */
    private static void holdRelayBack(Session leader) {
        leader.execute("SELECT pg_terminate_backend(l.pid) FROM pg_locks l WHERE l.locktype = 'advisory'"
                + " AND l.objid = hashtext('redress-outbox-relay')::oid");
        leader.execute("SELECT pg_advisory_lock(hashtext('redress-outbox-relay'))");
    }

    private static void awaitGone(Session outbox, long position) {
        if (!Waiting.until(DRAIN_LIMIT, () -> outbox.isEmpty("SELECT FROM outbox WHERE position = ?", position))) {
            throw new BenchException("The relay does not publish.");
        }
    }

    private static int recordSize(Database database) {
        return (int) database.number("""
            SELECT avg(octet_length(payload::text) + 2 * octet_length(subject) + octet_length(id::text)
                       + 2 * octet_length(type) + octet_length(coalesce(traceparent, '')) + 230)
            FROM (SELECT * FROM published_event WHERE type = 'redress.feedback.received.v1' LIMIT 1000) e
            """);
    }
}
