package io.redress.reporting.projection;

import io.redress.reporting.messaging.incoming.ClockChange;
import io.redress.reporting.projection.domain.ClockFact;
import io.redress.reporting.projection.persistence.FactTable;
import io.redress.reporting.projection.persistence.FactTables;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** How each clock stands, by sla's word. */
@ApplicationScoped
class ClockProjection implements Projection {

    private final FactTable<ClockFact> table;

    ClockProjection(FactTables tables) {
        this.table = tables.of("clock_fact", "clock_id", ClockFact.class, ClockFact::new);
    }

    @Override
    public void apply(List<ReadEvent> events) {
        table.change(events, event -> event.as(ClockChange.class).map(ClockChange::clockId), (event, fact) -> event.as(
                        ClockChange.class)
                .ifPresent(change -> {
                    fact.identified(
                            event.common().feedbackId(),
                            event.common().identity(),
                            change.target(),
                            change.cycle(),
                            change.slaCategory());
                    change.applyTo(fact);
                }));
    }

    @Override
    public void clear() {
        table.clear();
    }
}
