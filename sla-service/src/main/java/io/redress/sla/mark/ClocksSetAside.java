package io.redress.sla.mark;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Clocks at which firing failed by their own fault: left out for a while, so that the others go on, and then tried
 * again. They stay due in the database, and a restart tries them at once.
 */
@ApplicationScoped
class ClocksSetAside {

    private static final Logger LOG = Logger.getLogger(ClocksSetAside.class);

    private final Map<UUID, Instant> until = new ConcurrentHashMap<>();
    private final InstantSource time;
    private final Duration pause;

    ClocksSetAside(
            MeterRegistry metrics,
            InstantSource time,
            @ConfigProperty(name = "redress.marks.retry-after", defaultValue = "PT1M") Duration pause) {
        this.time = time;
        this.pause = pause;
        Gauge.builder("redress.clocks.set.aside", until, Map::size)
                .description("Clocks whose marks do not fire because doing so fails")
                .register(metrics);
    }

    /** Those that are not to be tried now. */
    Collection<UUID> ids() {
        Instant now = time.instant();
        until.values().removeIf(end -> !now.isBefore(end));
        return List.copyOf(until.keySet());
    }

    void add(UUID clockId, RuntimeException fault) {
        until.put(clockId, time.instant().plus(pause));
        LOG.errorf(fault, "Clock %s does not fire, tried again in %s; the others go on", clockId, pause);
    }
}
