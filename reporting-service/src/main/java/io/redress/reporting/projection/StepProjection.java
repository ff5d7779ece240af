package io.redress.reporting.projection;

import io.redress.reporting.messaging.incoming.CommonFields;
import io.redress.reporting.messaging.incoming.Countable;
import io.redress.reporting.messaging.incoming.Step;
import io.redress.reporting.projection.domain.StepFact;
import io.redress.reporting.projection.persistence.StepTable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;

/** What happened and is counted. */
@ApplicationScoped
class StepProjection implements Projection {

    private final StepTable table;

    StepProjection(StepTable table) {
        this.table = table;
    }

    @Override
    public void apply(List<ReadEvent> events) {
        table.append(events.stream().flatMap(StepProjection::factsOf).toList());
    }

    @Override
    public void clear() {
        table.clear();
    }

    private static Stream<StepFact> factsOf(ReadEvent event) {
        return event.as(Countable.class).stream()
                .flatMap(countable -> countable.steps().stream())
                .map(step -> factOf(event, step));
    }

    private static StepFact factOf(ReadEvent event, Step step) {
        CommonFields common = event.common();
        return new StepFact(
                event.logged().subject(),
                event.logged().producer(),
                event.logged().sequence(),
                step.name(),
                step.at() == null ? event.logged().time() : step.at(),
                step.detail(),
                step.quantity(),
                common.sourceSystem(),
                common.historical());
    }
}
