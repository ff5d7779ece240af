package io.redress.sla.calendar;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import io.redress.sla.calendar.CalendarDocument.PublicHolidayChoice;
import io.redress.sla.calendar.CalendarDocument.Window;
import io.redress.sla.calendar.persistence.CalendarStore;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Gives a fresh system its calendar, and keeps it in the zone of the company: the setting alone decides, since reports
 * reckon in it too. All else is the administrators'.
 */
@ApplicationScoped
class CompanyCalendar {

    private static final int ALL = 1_000;

    private final CalendarStore store;
    private final Calendars calendars;
    private final String zone;

    CompanyCalendar(
            CalendarStore store, Calendars calendars, @ConfigProperty(name = "redress.company-zone") String zone) {
        this.store = store;
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
        QuarkusTransaction.requiringNew().run(() -> {
            ensureIn(zone);
            calendars.current(Calendars.COMPANY).ifPresent(calendars::get);
        });
    }

    String zone() {
        return zone;
    }

    /** Another zone makes new versions: of the one in effect, and of those that take effect later. */
    void ensureIn(String wanted) {
        store.lock();
        List<CalendarVersion> kept = new ArrayList<>();
        store.inEffect(Calendars.COMPANY).ifPresent(kept::add);
        if (kept.isEmpty()) {
            store.add(Calendars.COMPANY, fresh(wanted), null, null);
        }
        kept.addAll(store.planned(Calendars.COMPANY, ALL));
        kept.stream()
                .filter(version -> !wanted.equals(version.calendar().zone()))
                .forEach(version ->
                        store.add(Calendars.COMPANY, version.calendar().inZone(wanted), version.effectiveAt(), null));
    }

    private static CalendarDocument fresh(String zone) {
        Map<DayOfWeek, List<Window>> week = new EnumMap<>(DayOfWeek.class);
        for (int day = DayOfWeek.MONDAY.getValue(); day <= DayOfWeek.FRIDAY.getValue(); day++) {
            week.put(DayOfWeek.of(day), List.of(new Window("09:00", "17:00")));
        }
        return new CalendarDocument(zone, week, null, null, null, null, new PublicHolidayChoice("DE", null));
    }
}
