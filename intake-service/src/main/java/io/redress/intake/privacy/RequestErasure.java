package io.redress.intake.privacy;

import io.redress.intake.feedback.domain.Actor;
import io.redress.intake.http.Problems;
import io.redress.intake.platform.Ids;
import io.redress.intake.privacy.domain.Erasure;
import io.redress.intake.privacy.persistence.CustomerHistory;
import io.redress.intake.privacy.persistence.ErasureScope;
import io.redress.intake.privacy.persistence.ErasureStore;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/**
 * Somebody's personal data has to go. What names them goes at once, with the request; texts follow within moments, in
 * batches, each with its event.
 */
@ApplicationScoped
public class RequestErasure {

    private final ErasureScope scope;
    private final ErasureStore store;
    private final CustomerHistory history;
    private final Ids ids;
    private final InstantSource time;

    RequestErasure(ErasureScope scope, ErasureStore store, CustomerHistory history, Ids ids, InstantSource time) {
        this.scope = scope;
        this.store = store;
        this.history = history;
        this.ids = ids;
        this.time = time;
    }

    /**
     * The erasure that was begun, or the one that goes on already.
     *
     * @param reasonCode why, for everybody
     * @param reason why, for whoever looks here; null if nobody said
     */
    public Erasure request(UUID customerId, String reasonCode, String reason, Actor actor) {
        var customer = scope.lock(customerId).orElseThrow(() -> Problems.notFound("customer"));
        var running = store.newest(customerId).filter(one -> one.completedAt() == null);
        if (running.isPresent()) {
            return running.get();
        }
        var now = time.instant().truncatedTo(ChronoUnit.MICROS);
        var erasure = new Erasure(
                ids.next(),
                customerId,
                reasonCode,
                reason,
                actor.issuer(),
                actor.subject(),
                actor.actingRole().orElse(null),
                now,
                0,
                null,
                null);
        store.add(erasure);
        scope.close(erasure.id(), customerId, customer, now);
        history.add(customerId, CustomerHistory.Deed.ERASE, reasonCode, now, actor);
        return store.find(erasure.id()).orElseThrow();
    }
}
