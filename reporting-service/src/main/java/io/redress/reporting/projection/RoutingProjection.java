package io.redress.reporting.projection;

import io.redress.reporting.messaging.incoming.RoutingChange;
import io.redress.reporting.projection.domain.RoutingFact;
import io.redress.reporting.projection.persistence.FactTable;
import io.redress.reporting.projection.persistence.FactTables;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Who has each feedback, by escalation's word. Spikes and issues have no row: no report groups them by tier. */
@ApplicationScoped
class RoutingProjection implements Projection {

    private final FactTable<RoutingFact> table;

    RoutingProjection(FactTables tables) {
        this.table = tables.of("routing_fact", "feedback_id", RoutingFact.class, RoutingFact::new);
    }

    @Override
    public void apply(List<ReadEvent> events) {
        table.change(
                events,
                event -> event.as(RoutingChange.class)
                        .flatMap(change -> event.common().feedback()),
                (event, fact) -> event.as(RoutingChange.class).ifPresent(change -> change.applyTo(fact)));
    }

    @Override
    public void clear() {
        table.clear();
    }
}
