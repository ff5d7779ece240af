package io.redress.intake.privacy;

import io.redress.intake.privacy.domain.Erasure;
import io.redress.intake.privacy.domain.ErasureProgress;
import io.redress.intake.privacy.persistence.ErasureStore;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads erasures and how far they have come. */
@ApplicationScoped
public class FindErasure {

    private final ErasureStore store;

    FindErasure(ErasureStore store) {
        this.store = store;
    }

    /** The one with this id. */
    public Optional<Erasure> find(UUID id) {
        return store.find(id);
    }

    /** The newest one of a customer. */
    public Optional<Erasure> newest(UUID customerId) {
        return store.newest(customerId);
    }

    /**
     * The newest first.
     *
     * @param completed only those that are, or that are not; null for all
     * @param before the last one seen; null for the beginning
     */
    public List<Erasure> list(Boolean completed, UUID before, int limit) {
        return store.list(completed, before, limit);
    }

    /** How far it has come. */
    public ErasureProgress progress(Erasure erasure) {
        return store.progress(erasure.id());
    }
}
