package io.redress.reporting.projection;

import io.redress.reporting.audit.LogEvents;
import io.redress.reporting.audit.domain.LoggedEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Takes in events: logs them and brings the projections up to date, in the transaction of the inbox. */
@ApplicationScoped
public class RecordEvents {

    private final LogEvents logEvents;
    private final Projections projections;

    RecordEvents(LogEvents logEvents, Projections projections) {
        this.logEvents = logEvents;
        this.projections = projections;
    }

    /** @return how many of them have a type that is not known here; they are in the log all the same */
    public int record(List<LoggedEvent> events) {
        if (events.isEmpty()) {
            return 0;
        }
        projections.share();
        logEvents.log(events);
        return projections.apply(events);
    }
}
