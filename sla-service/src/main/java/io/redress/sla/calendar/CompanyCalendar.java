package io.redress.sla.calendar;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.time.DateTimeException;
import java.time.ZoneId;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Gives a fresh system its calendar, in the zone of the company. */
@ApplicationScoped
class CompanyCalendar {

    private final Calendars calendars;
    private final String zone;

    CompanyCalendar(Calendars calendars, @ConfigProperty(name = "redress.company-zone") String zone) {
        this.calendars = calendars;
        this.zone = zone;
    }

    void ensure(@Observes @Priority(Interceptor.Priority.LIBRARY_BEFORE) StartupEvent event) {
        try {
            ZoneId.of(zone);
        } catch (DateTimeException e) {
            throw new IllegalStateException(
                    "redress.company-zone is '" + zone + "', which is no zone: name one such as Europe/Berlin.", e);
        }
        QuarkusTransaction.requiringNew().run(() -> calendars.ensureCompany(zone));
    }
}
