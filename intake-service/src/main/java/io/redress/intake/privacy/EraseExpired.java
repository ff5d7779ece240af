package io.redress.intake.privacy;

import io.redress.intake.platform.Ids;
import io.redress.intake.privacy.domain.Erasure;
import io.redress.intake.privacy.persistence.ErasureScope;
import io.redress.intake.privacy.persistence.ErasureStore;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/** Begins an erasure of feedback that has been kept for long enough, and of customers of whom nothing else is left. */
@ApplicationScoped
public class EraseExpired {

    private static final String REASON_CODE = "RETENTION_ENDED";
    private static final String ISSUER = "/redress/intake-service";
    private static final String SUBJECT = "retention";

    private final ErasureScope scope;
    private final ErasureStore store;
    private final Ids ids;
    private final InstantSource time;

    EraseExpired(ErasureScope scope, ErasureStore store, Ids ids, InstantSource time) {
        this.scope = scope;
        this.store = store;
        this.ids = ids;
        this.time = time;
    }

    /** Returns how many. */
    public int erase(List<UUID> feedback) {
        if (feedback.isEmpty()) {
            return 0;
        }
        var now = time.instant().truncatedTo(ChronoUnit.MICROS);
        var erasure = new Erasure(
                ids.next(), null, REASON_CODE, null, ISSUER, SUBJECT, null, now, feedback.size(), null, null);
        store.add(erasure);
        scope.closeSome(erasure.id(), feedback, now);
        return feedback.size();
    }
}
