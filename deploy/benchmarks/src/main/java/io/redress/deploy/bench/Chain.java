package io.redress.deploy.bench;

import io.redress.deploy.harness.Part;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.BooleanSupplier;

/** All four services taken together: whether everything that was taken in has arrived everywhere. */
final class Chain implements AutoCloseable {

    private static final Duration REST_LIMIT = Duration.ofMinutes(5);
    private static final Duration LOOK_EVERY = Duration.ofMillis(50);

    private final Broker broker;
    private final Map<Part, Session> databases = new EnumMap<>(Part.class);

    Chain(Redress redress) {
        this.broker = new Broker(redress);
        for (Part part : Part.values()) {
            databases.put(part, redress.administration(part).open());
        }
    }

    /**
     * Waits until nothing is under way: every outbox is empty, every consumer has read to the end, each feedback has its
     * clocks and its routing, and reporting has counted all of them.
     */
    void awaitRest() {
        await(this::atRest);
    }

    /** Waits until no event is under way, which is as soon known of a million rows as of one. */
    void awaitDelivery() {
        await(this::delivered);
    }

    private void await(BooleanSupplier rest) {
        if (!Waiting.until(REST_LIMIT, LOOK_EVERY, rest)) {
            throw new BenchException("The chain does not come to rest: " + describe());
        }
    }

    /** What costs little to ask comes first. */
    private boolean atRest() {
        return delivered()
                && count(Part.REPORTING, "routing_fact") == count(Part.INTAKE, "feedback")
                && count(Part.SLA, "feedback") == count(Part.INTAKE, "feedback")
                && count(Part.REPORTING, "clock_fact") == count(Part.SLA, "clock");
    }

    /** What a consumer makes of an event is in its outbox before the event counts as read; so those are asked again. */
    private boolean delivered() {
        return outboxesAreEmpty() && broker.lag() == 0 && outboxesAreEmpty();
    }

    private boolean outboxesAreEmpty() {
        return databases.values().stream().allMatch(database -> database.isEmpty("SELECT FROM outbox LIMIT 1"));
    }

    private String describe() {
        return "%.0f feedback in intake, %.0f in sla, %.0f routed in reporting, %d records not yet read"
                .formatted(
                        count(Part.INTAKE, "feedback"),
                        count(Part.SLA, "feedback"),
                        count(Part.REPORTING, "routing_fact"),
                        broker.lag());
    }

    private double count(Part part, String table) {
        return databases.get(part).number("SELECT count(*) FROM " + table);
    }

    @Override
    public void close() {
        databases.values().forEach(Session::close);
        broker.close();
    }
}
