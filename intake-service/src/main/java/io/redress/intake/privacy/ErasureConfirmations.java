package io.redress.intake.privacy;

import io.redress.intake.privacy.persistence.ErasureStore;
import io.redress.intake.privacy.persistence.ErasureStore.Confirmation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** What the other services say of erasures: gathered, and written just before the commit with a statement per service. */
@ApplicationScoped
public class ErasureConfirmations {

    private final ErasureStore store;
    private final EraseAgain eraseAgain;
    private final TransactionSynchronizationRegistry transaction;

    ErasureConfirmations(ErasureStore store, EraseAgain eraseAgain, TransactionSynchronizationRegistry transaction) {
        this.store = store;
        this.eraseAgain = eraseAgain;
        this.transaction = transaction;
    }

    /**
     * A service has blanked what it held about one piece of feedback.
     *
     * @param producer escalation, sla or reporting
     */
    public void confirm(String producer, UUID erasureId, UUID feedbackId, Instant at) {
        gathered().computeIfAbsent(producer, key -> new ArrayList<>()).add(new Confirmation(erasureId, feedbackId, at));
    }

    private Map<String, List<Confirmation>> gathered() {
        @SuppressWarnings("unchecked")
        var gathered = (Map<String, List<Confirmation>>) transaction.getResource(ErasureConfirmations.class);
        if (gathered == null) {
            gathered = new TreeMap<>();
            transaction.putResource(ErasureConfirmations.class, gathered);
            transaction.registerInterposedSynchronization(new BeforeCommit(gathered));
        }
        return gathered;
    }

    private final class BeforeCommit implements Synchronization {

        private final Map<String, List<Confirmation>> gathered;

        BeforeCommit(Map<String, List<Confirmation>> gathered) {
            this.gathered = gathered;
        }

        @Override
        public void beforeCompletion() {
            gathered.values().forEach(eraseAgain::eraseForgotten);
            gathered.forEach(store::confirmed);
        }

        @Override
        public void afterCompletion(int status) {
            // Nothing is kept beyond the transaction.
        }
    }
}
