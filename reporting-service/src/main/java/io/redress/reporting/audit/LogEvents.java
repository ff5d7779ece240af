package io.redress.reporting.audit;

import io.redress.reporting.audit.domain.LoggedEvent;
import io.redress.reporting.audit.persistence.EventLog;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.List;

/** Adds events to the log, in the transaction in which they take effect, and has them chained after its commit. */
@ApplicationScoped
public class LogEvents {

    private final EventLog log;
    private final Event<EventsLogged> logged;

    LogEvents(EventLog log, Event<EventsLogged> logged) {
        this.log = log;
        this.logged = logged;
    }

    public void log(List<LoggedEvent> events) {
        log.append(events, SourceSystem::of);
        logged.fire(new EventsLogged(events.size()));
    }
}
