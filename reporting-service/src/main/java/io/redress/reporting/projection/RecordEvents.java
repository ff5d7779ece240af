package io.redress.reporting.projection;

import io.redress.reporting.audit.LogEvents;
import io.redress.reporting.audit.domain.LoggedEvent;
import io.redress.reporting.erasure.ConfirmErasures;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Takes in events: logs them, brings the projections up to date and confirms erasures, in the transaction of the inbox. */
@ApplicationScoped
public class RecordEvents {

    private final LogEvents logEvents;
    private final Projections projections;
    private final ConfirmErasures confirmErasures;

    RecordEvents(LogEvents logEvents, Projections projections, ConfirmErasures confirmErasures) {
        this.logEvents = logEvents;
        this.projections = projections;
        this.confirmErasures = confirmErasures;
    }

    /** @return how many of them have a type that is not known here; they are in the log all the same */
    public int record(List<LoggedEvent> events) {
        if (events.isEmpty()) {
            return 0;
        }
        projections.share();
        logEvents.log(events);
        confirmErasures.confirm(events);
        return projections.apply(events);
    }
}
