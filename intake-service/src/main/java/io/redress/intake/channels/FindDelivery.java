package io.redress.intake.channels;

import io.redress.intake.channels.domain.DeliveryStatus;
import io.redress.intake.channels.persistence.DeliveryQuery;
import io.redress.intake.channels.persistence.DeliveryStore;
import io.redress.intake.channels.reading.Posted;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Shows what senders delivered. */
@ApplicationScoped
public class FindDelivery {

    private final DeliveryQuery query;
    private final DeliveryStore store;

    FindDelivery(DeliveryQuery query, DeliveryStore store) {
        this.query = query;
        this.store = store;
    }

    /** One of them, without what was posted. */
    public Optional<Delivery> find(UUID id) {
        return query.find(id);
    }

    /** What was posted. */
    public Optional<Posted> posted(UUID id) {
        return store.raw(id).map(DeliveryStore.Raw::posted);
    }

    /** The newest first; null narrows nothing. */
    public List<Delivery> list(String channel, DeliveryStatus status, UUID before, int limit) {
        return query.list(channel, status, before, limit);
    }
}
