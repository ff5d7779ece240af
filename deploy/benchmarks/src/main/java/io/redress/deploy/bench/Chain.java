package io.redress.deploy.bench;

import java.time.Duration;
import java.util.Arrays;

/** All four services taken together: whether everything that was taken in has arrived everywhere. */
final class Chain implements AutoCloseable {

    private static final Duration REST_LIMIT = Duration.ofMinutes(5);

    private final Redress redress;
    private final Broker broker;

    Chain(Redress redress) {
        this.redress = redress;
        this.broker = new Broker(redress);
    }

    /**
     * Waits until nothing is under way: each feedback has its clocks and its routing, reporting has counted all of
     * them, every outbox is empty and every consumer has read to the end.
     */
    void awaitRest() {
        if (!Waiting.until(REST_LIMIT, this::atRest)) {
            throw new BenchException("The chain does not come to rest: " + describe());
        }
    }

    private boolean atRest() {
        double feedback = count(Part.INTAKE, "feedback");
        return count(Part.REPORTING, "routing_fact") == feedback
                && count(Part.SLA, "feedback") == feedback
                && count(Part.REPORTING, "clock_fact") == count(Part.SLA, "clock")
                && Arrays.stream(Part.values()).allMatch(part -> count(part, "outbox") == 0)
                && broker.lag() == 0;
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
        return redress.database(part).number("SELECT count(*) FROM " + table);
    }

    @Override
    public void close() {
        broker.close();
    }
}
