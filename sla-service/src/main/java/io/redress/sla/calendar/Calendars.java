package io.redress.sla.calendar;

import io.redress.sla.calendar.domain.WorkingCalendar;
import io.redress.sla.calendar.persistence.CalendarStore;
import io.redress.sla.http.FieldError;
import io.redress.sla.policy.Timetable;
import io.redress.sla.policy.domain.VersionRef;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The calendars in the database, compiled once per version. */
@ApplicationScoped
public class Calendars {

    /** The calendar of a fresh system. */
    public static final String COMPANY = "company";

    private final CalendarStore store;
    private final CalendarReader reader;
    private final Map<VersionRef, WorkingCalendar> compiled = new ConcurrentHashMap<>();

    Calendars(CalendarStore store, CalendarReader reader) {
        this.store = store;
        this.reader = reader;
    }

    /** The version of a calendar that is in effect now. */
    public Optional<VersionRef> current(String id) {
        return store.inEffect(id).map(CalendarVersion::ref);
    }

    /** From when which version of a calendar is in effect; empty if there is no such calendar. */
    public Optional<Timetable> timetable(String id) {
        List<Timetable.Entry> entries = store.timetable(id);
        return entries.isEmpty() ? Optional.empty() : Optional.of(new Timetable(entries));
    }

    /** @throws IllegalStateException if there is no such version, or it cannot be used any more */
    public WorkingCalendar get(VersionRef version) {
        return compiled.computeIfAbsent(version, this::compile);
    }

    private WorkingCalendar compile(VersionRef ref) {
        CalendarVersion version =
                store.find(ref).orElseThrow(() -> new IllegalStateException("There is no calendar " + ref));
        List<FieldError> errors = new ArrayList<>();
        WorkingCalendar calendar = new WorkingCalendar(reader.read(ref.id(), version.calendar(), "", errors));
        if (!errors.isEmpty()) {
            throw new IllegalStateException("Calendar " + ref + " cannot be used: " + errors);
        }
        return calendar;
    }
}
