package io.redress.intake.retention;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.redress.intake.platform.LoggedFault;
import io.redress.intake.privacy.EraseExpired;
import io.redress.intake.retention.domain.RetentionKind;
import io.redress.intake.retention.persistence.ExpiredData;
import io.redress.intake.retention.persistence.RetentionSettings;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/** Removes what has been kept for long enough, in transactions of 500 pieces. */
@ApplicationScoped
class KeepNoLonger {

    private static final Logger LOG = Logger.getLogger(KeepNoLonger.class);
    private static final int BATCH = 500;

    private final RetentionSettings settings;
    private final ExpiredData expired;
    private final EraseExpired eraseExpired;
    private final InstantSource time;
    private final Map<RetentionKind, Counter> removed;

    KeepNoLonger(
            RetentionSettings settings,
            ExpiredData expired,
            EraseExpired eraseExpired,
            InstantSource time,
            MeterRegistry metrics) {
        this.settings = settings;
        this.expired = expired;
        this.eraseExpired = eraseExpired;
        this.time = time;
        this.removed = Arrays.stream(RetentionKind.values())
                .collect(Collectors.toMap(Function.identity(), kind -> Counter.builder("redress.retention.removed")
                        .description("Pieces that had been kept for long enough")
                        .tag("kind", kind.name())
                        .register(metrics)));
    }

    @Scheduled(every = "1h", delayed = "10m", concurrentExecution = ConcurrentExecution.SKIP)
    void removeAll() {
        var now = time.instant();
        for (var setting : settings.all()) {
            setting.before(now).ifPresent(before -> tryToRemoveAll(setting.kind(), before));
        }
    }

    /** What goes wrong with one kind is tried again at the next run, and holds up no other kind. */
    private void tryToRemoveAll(RetentionKind kind, Instant before) {
        try {
            removeAll(kind, before);
        } catch (RuntimeException e) {
            LOG.errorf(LoggedFault.of(e), "Not all that is due of %s could be removed", kind);
        }
    }

    private void removeAll(RetentionKind kind, Instant before) {
        int gone;
        do {
            gone = QuarkusTransaction.requiringNew().call(() -> removeSome(kind, before));
            removed.get(kind).increment(gone);
            LOG.debugf("Removed %d of %s", gone, kind);
        } while (gone == BATCH);
    }

    private int removeSome(RetentionKind kind, Instant before) {
        return switch (kind) {
            case FEEDBACK -> eraseExpired.erase(expired.feedback(before, BATCH));
            case DELIVERIES -> expired.deleteDeliveries(before, BATCH);
            case IMPORT_ROWS -> expired.deleteImportRows(before, BATCH);
            case DECIDED_EVENTS -> expired.deleteDecidedEvents(before, BATCH);
        };
    }
}
