package io.redress.reporting.projection;

import io.redress.reporting.messaging.incoming.EscalationChange;
import io.redress.reporting.projection.domain.EscalationFact;
import io.redress.reporting.projection.persistence.FactTable;
import io.redress.reporting.projection.persistence.FactTables;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Every raise, and whether it was undone, by escalation's word. */
@ApplicationScoped
class EscalationProjection implements Projection {

    private final FactTable<EscalationFact> table;

    EscalationProjection(FactTables tables) {
        this.table = tables.of("escalation_fact", "escalation_id", EscalationFact.class, EscalationFact::new);
    }

    @Override
    public void apply(List<ReadEvent> events) {
        table.change(
                events,
                event -> event.as(EscalationChange.class).flatMap(EscalationChange::escalation),
                (event, fact) -> event.as(EscalationChange.class).ifPresent(change -> {
                    fact.identified(event.common().feedbackId(), event.common().identity());
                    change.applyTo(fact);
                }));
    }

    @Override
    public void clear() {
        table.clear();
    }
}
