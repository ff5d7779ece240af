package io.redress.sla.clock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micrometer.core.instrument.MeterRegistry;
import io.redress.sla.mark.FireMarks;
import io.redress.sla.testing.ComponentTest;
import io.redress.sla.testing.Story;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;

/** What dashboards rely on: names, labels, and that every combination is there from the start. */
@ComponentTest
class ClockMetricsTest {

    @Inject
    MeterRegistry metrics;

    @Inject
    Story story;

    @Inject
    FireMarks marks;

    @Test
    void everyCombinationOfLabelsIsThere() {
        assertEquals(5 * 6, metrics.find("redress.sla.clocks").gauges().size());
        assertEquals(5 * 3, metrics.find("redress.sla.breaches").counters().size());
        assertEquals(2, metrics.find("redress.time.to.acknowledge").timers().size());
        assertEquals(2, metrics.find("redress.time.to.resolve").timers().size());
        assertEquals(1, metrics.find("redress.mark.lag").timers().size());
    }

    @Test
    void breachesAndDurationsAreCounted() {
        double breaches = breaches();
        long acknowledged = acknowledged();
        Instant received = Instant.now().truncatedTo(ChronoUnit.MICROS).minus(Duration.ofHours(5));
        Story.Told told = story.of().received("MAJOR", received);
        while (marks.fire(100) > 0) {
            continue;
        }
        told.acknowledged(received.plus(Duration.ofHours(5)));
        assertTrue(breaches() > breaches);
        assertTrue(acknowledged() > acknowledged);
    }

    private double breaches() {
        return metrics.get("redress.sla.breaches")
                .tag("target", "ACKNOWLEDGEMENT")
                .tag("slaCategory", "CRITICAL")
                .counter()
                .count();
    }

    private long acknowledged() {
        return metrics.get("redress.time.to.acknowledge")
                .tag("counted", "elapsed")
                .timer()
                .count();
    }
}
