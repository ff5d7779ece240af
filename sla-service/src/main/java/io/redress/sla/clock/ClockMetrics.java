package io.redress.sla.clock;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.runtime.StartupEvent;
import io.redress.sla.clock.domain.ClockFact;
import io.redress.sla.clock.domain.ClockState;
import io.redress.sla.clock.domain.FeedbackClocks;
import io.redress.sla.clock.domain.Journal;
import io.redress.sla.platform.GaugeReading;
import io.redress.sla.platform.Sql;
import io.redress.sla.policy.domain.SlaCategory;
import io.redress.sla.policy.domain.Target;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** What a dashboard sees of clocks. Counts what is committed; historical feedback stays out of it. */
@ApplicationScoped
class ClockMetrics {

    private static final Duration[] LONG = {
        Duration.ofMinutes(1),
        Duration.ofMinutes(5),
        Duration.ofMinutes(15),
        Duration.ofHours(1),
        Duration.ofHours(4),
        Duration.ofHours(8),
        Duration.ofDays(1),
        Duration.ofDays(2),
        Duration.ofDays(5),
        Duration.ofDays(7),
        Duration.ofDays(14),
        Duration.ofDays(30),
        Duration.ofDays(60)
    };
    private static final Duration[] SHORT = {
        Duration.ofMillis(5),
        Duration.ofMillis(10),
        Duration.ofMillis(25),
        Duration.ofMillis(50),
        Duration.ofMillis(100),
        Duration.ofMillis(250),
        Duration.ofMillis(500),
        Duration.ofSeconds(1),
        Duration.ofSeconds(2),
        Duration.ofSeconds(5),
        Duration.ofSeconds(30),
        Duration.ofMinutes(5),
        Duration.ofHours(1)
    };

    private final MeterRegistry metrics;
    private final Sql sql;
    private final GaugeReading<Map<String, Long>> counts = new GaugeReading<>("clocks", this::read);

    ClockMetrics(MeterRegistry metrics, Sql sql) {
        this.metrics = metrics;
        this.sql = sql;
    }

    /** Every combination of labels is there from the start. */
    void register(@Observes StartupEvent event) {
        for (Target target : Target.values()) {
            for (ClockState.Name state : ClockState.Name.values()) {
                Gauge.builder("redress.sla.clocks", () -> clocks(target, state))
                        .description("Clocks by target and state")
                        .tag("target", target.name())
                        .tag("state", state.name())
                        .register(metrics);
            }
            overrides(target);
            for (SlaCategory category : SlaCategory.values()) {
                breaches(target, category);
            }
        }
        markLag();
        for (String counted : new String[] {"business", "elapsed"}) {
            timeTo("acknowledge", counted);
            timeTo("resolve", counted);
        }
    }

    void count(FeedbackClocks clocks) {
        if (!clocks.feedback().subject().historical()) {
            clocks.journal().entries().forEach(this::count);
        }
    }

    private void count(Journal.Entry entry) {
        Target target = entry.clock().identity().target();
        switch (entry.fact()) {
            case ClockFact.Breached breached ->
                breaches(target, breached.slaCategory()).increment();
            case ClockFact.Rescheduled moved
            when moved.reasonCode().equals("OVERRIDDEN") -> overrides(target).increment();
            case ClockFact.MarkReached reached ->
                markLag().record(Duration.between(reached.reachedAt(), reached.firedAt()));
            case ClockFact.Fulfilled fulfilled
            when target == Target.ACKNOWLEDGEMENT -> record("acknowledge", fulfilled.taken());
            case ClockFact.Fulfilled fulfilled when target == Target.RESOLUTION -> record("resolve", fulfilled.taken());
            default -> {
                return;
            }
        }
    }

    private void record(String what, ClockFact.Taken taken) {
        timeTo(what, "business").record(taken.business());
        timeTo(what, "elapsed").record(taken.elapsed());
    }

    private Counter breaches(Target target, SlaCategory category) {
        return Counter.builder("redress.sla.breaches")
                .description("Clocks that ran out")
                .tag("target", target.name())
                .tag("slaCategory", category.name())
                .register(metrics);
    }

    private Counter overrides(Target target) {
        return Counter.builder("redress.sla.overrides")
                .description("Due dates that people have overridden")
                .tag("target", target.name())
                .register(metrics);
    }

    private Timer markLag() {
        return Timer.builder("redress.mark.lag")
                .description("From the instant of a mark to its firing")
                .serviceLevelObjectives(SHORT)
                .register(metrics);
    }

    private Timer timeTo(String what, String counted) {
        return Timer.builder("redress.time.to." + what)
                .description("How long it took, pauses left out, in business or in elapsed time")
                .tag("counted", counted)
                .serviceLevelObjectives(LONG)
                .register(metrics);
    }

    private double clocks(Target target, ClockState.Name state) {
        return counts.value(counted -> counted.getOrDefault(target + " " + state, 0L));
    }

    private Map<String, Long> read() {
        Map<String, Long> counted = new HashMap<>();
        sql.query(
                "SELECT target, kind, sum(clocks) FROM clock_tally_entry WHERE kind NOT IN ('OVERDUE', 'DONE')"
                        + " GROUP BY target, kind",
                Sql.NOTHING,
                row -> counted.put(row.getString(1) + " " + row.getString(2), row.getLong(3)));
        return counted;
    }
}
