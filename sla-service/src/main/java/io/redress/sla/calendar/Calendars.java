package io.redress.sla.calendar;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.redress.sla.calendar.CalendarDocument.PublicHolidayChoice;
import io.redress.sla.calendar.CalendarDocument.Window;
import io.redress.sla.calendar.domain.WorkingCalendar;
import io.redress.sla.calendar.persistence.CalendarStore;
import io.redress.sla.http.FieldError;
import io.redress.sla.policy.domain.VersionRef;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.EnumMap;
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
    private final ObjectMapper json;
    private final Map<VersionRef, WorkingCalendar> compiled = new ConcurrentHashMap<>();

    Calendars(CalendarStore store, CalendarReader reader, ObjectMapper json) {
        this.store = store;
        this.reader = reader;
        this.json = json;
    }

    /** The version of a calendar that is in effect now. */
    public Optional<VersionRef> current(String id) {
        return store.currentVersion(id).map(version -> new VersionRef(id, version));
    }

    public WorkingCalendar get(VersionRef version) {
        return compiled.computeIfAbsent(version, this::compile);
    }

    /** Makes sure that the company calendar stands in a zone, and can be used; another zone makes a new version. */
    void ensureCompany(String zone) {
        CalendarDocument wanted = companyIn(zone);
        store.lock();
        Optional<CalendarDocument> known = current(COMPANY)
                .flatMap(version -> store.definition(version.id(), version.version()))
                .map(this::parse);
        if (known.filter(wanted::equals).isEmpty()) {
            store.add(COMPANY, write(wanted));
        }
        current(COMPANY).ifPresent(this::get);
    }

    private WorkingCalendar compile(VersionRef version) {
        CalendarDocument document = store.definition(version.id(), version.version())
                .map(this::parse)
                .orElseThrow(() -> new IllegalStateException("No calendar " + version));
        List<FieldError> errors = new ArrayList<>();
        WorkingCalendar calendar = new WorkingCalendar(reader.read(version.id(), document, "", errors));
        if (!errors.isEmpty()) {
            throw new IllegalStateException("Calendar " + version + " cannot be used: " + errors);
        }
        return calendar;
    }

    private static CalendarDocument companyIn(String zone) {
        Map<DayOfWeek, List<Window>> week = new EnumMap<>(DayOfWeek.class);
        for (int day = DayOfWeek.MONDAY.getValue(); day <= DayOfWeek.FRIDAY.getValue(); day++) {
            week.put(DayOfWeek.of(day), List.of(new Window("09:00", "17:00")));
        }
        return new CalendarDocument(zone, week, null, null, null, new PublicHolidayChoice("DE", null));
    }

    private CalendarDocument parse(String text) {
        try {
            return json.readValue(text, CalendarDocument.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A calendar in the database cannot be read", e);
        }
    }

    private String write(CalendarDocument document) {
        try {
            return json.writeValueAsString(document);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A calendar cannot be written as JSON", e);
        }
    }
}
