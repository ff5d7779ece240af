package io.redress.reporting.projection;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import io.redress.reporting.audit.persistence.EventLog;
import io.redress.reporting.audit.persistence.EventLog.Entry;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jboss.logging.Logger;

/**
 * Makes all projections again from the log, through the same code that made them first. Reports go on reading the old
 * ones until it is done; what comes in meanwhile waits.
 */
@ApplicationScoped
public class RebuildProjections {

    private static final Logger LOG = Logger.getLogger(RebuildProjections.class);
    private static final int BATCH = 2_000;
    private static final Duration LONGEST = Duration.ofHours(2);

    private final EventLog log;
    private final Projections projections;

    RebuildProjections(EventLog log, Projections projections) {
        this.log = log;
        this.projections = projections;
    }

    /** Before the first event comes in: makes them again when other code made them. */
    void whenOutdated(@Observes @Priority(Interceptor.Priority.LIBRARY_BEFORE) StartupEvent event) {
        if (projections.outdated()) {
            rebuild(projections::outdated);
        }
    }

    /** @return how many events were applied */
    public long rebuild() {
        return rebuild(() -> true);
    }

    private long rebuild(BooleanSupplier necessary) {
        long count = QuarkusTransaction.requiringNew()
                .timeout((int) LONGEST.toSeconds())
                .call(() -> fromTheStart(necessary));
        LOG.infof("Projections made again from %d events", count);
        return count;
    }

    /** @param necessary asked once nobody else projects: another instance may just have done it */
    private long fromTheStart(BooleanSupplier necessary) {
        projections.reserve();
        if (!necessary.getAsBoolean()) {
            return 0;
        }
        projections.clear();
        projections.stamp();
        long count = 0;
        List<Entry> batch = log.after(0, BATCH);
        while (!batch.isEmpty()) {
            projections.apply(batch.stream().map(Entry::event).toList());
            count += batch.size();
            batch = log.after(batch.getLast().id(), BATCH);
        }
        return count;
    }
}
