package io.redress.reporting.projection;

import io.redress.reporting.messaging.incoming.FeedbackChange;
import io.redress.reporting.projection.domain.FeedbackFact;
import io.redress.reporting.projection.persistence.FactTable;
import io.redress.reporting.projection.persistence.FactTables;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What is known of each feedback, by intake's word. */
@ApplicationScoped
class FeedbackProjection implements Projection {

    private final FactTable<FeedbackFact> table;

    FeedbackProjection(FactTables tables) {
        this.table = tables.of("feedback_fact", "feedback_id", FeedbackFact.class, FeedbackFact::new);
    }

    @Override
    public void apply(List<ReadEvent> events) {
        table.change(
                events,
                event -> event.as(FeedbackChange.class)
                        .flatMap(change -> event.common().feedback()),
                (event, fact) -> {
                    fact.identified(event.common().identity());
                    fact.reached(event.common().status(), event.common().cycle());
                    event.as(FeedbackChange.class).ifPresent(change -> change.applyTo(fact));
                });
    }

    @Override
    public void clear() {
        table.clear();
    }
}
