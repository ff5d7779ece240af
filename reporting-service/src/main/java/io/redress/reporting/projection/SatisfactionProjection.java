package io.redress.reporting.projection;

import io.redress.reporting.audit.domain.LoggedEvent;
import io.redress.reporting.messaging.incoming.SatisfactionChange;
import io.redress.reporting.projection.domain.SatisfactionFact;
import io.redress.reporting.projection.persistence.FactTable;
import io.redress.reporting.projection.persistence.FactTables;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Every survey with its answer, and every answer that came without one. */
@ApplicationScoped
class SatisfactionProjection implements Projection {

    private final FactTable<SatisfactionFact> table;

    SatisfactionProjection(FactTables tables) {
        this.table = tables.of("satisfaction_fact", "satisfaction_id", SatisfactionFact.class, SatisfactionFact::new);
    }

    @Override
    public void apply(List<ReadEvent> events) {
        table.change(
                events,
                event -> event.as(SatisfactionChange.class).map(change -> key(change, event.logged())),
                (event, fact) -> event.as(SatisfactionChange.class).ifPresent(change -> {
                    fact.identified(event.common().feedbackId(), event.common().identity());
                    change.applyTo(fact);
                }));
    }

    /** An answer without a survey is known by its event, the same whenever projections are made again. */
    private static UUID key(SatisfactionChange change, LoggedEvent event) {
        return Optional.ofNullable(change.surveyId())
                .orElseGet(() ->
                        UUID.nameUUIDFromBytes((event.producer() + " " + event.id()).getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public void clear() {
        table.clear();
    }
}
