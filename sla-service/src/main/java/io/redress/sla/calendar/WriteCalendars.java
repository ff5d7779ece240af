package io.redress.sla.calendar;

import io.redress.sla.calendar.domain.CalendarDefinition;
import io.redress.sla.calendar.domain.InstantOutOfRangeException;
import io.redress.sla.calendar.domain.NoWorkingTimeException;
import io.redress.sla.calendar.domain.WorkingCalendar;
import io.redress.sla.calendar.persistence.CalendarStore;
import io.redress.sla.http.ETags;
import io.redress.sla.http.FieldError;
import io.redress.sla.http.Problems;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Writes calendars: a new one, or the next version of one. Clocks that run keep the version they have. */
@ApplicationScoped
public class WriteCalendars {

    private final CalendarStore store;
    private final CalendarReader reader;
    private final CompanyCalendar company;
    private final InstantSource time;

    WriteCalendars(CalendarStore store, CalendarReader reader, CompanyCalendar company, InstantSource time) {
        this.store = store;
        this.reader = reader;
        this.company = company;
        this.time = time;
    }

    /**
     * A new calendar, in effect at once.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 409 if there is one of this name, 422 with all that is wrong
     */
    public CalendarVersion create(String id, CalendarDocument calendar, UUID author) {
        check(id, calendar, null);
        store.lock();
        if (!store.timetable(id).isEmpty()) {
            throw Problems.conflict(
                    "CALENDAR_EXISTS",
                    "There is a calendar of this name. Write its next version with POST /calendars/" + id
                            + "/versions, or take another name.");
        }
        return store.add(id, calendar, null, author);
    }

    /**
     * The next version of a calendar, as a whole.
     *
     * @param effectiveAt null, or an instant that has passed, for at once
     * @param ifMatch the latest version as its author knows it, or null
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 404, 412 if somebody has written one meanwhile, 422
     */
    public CalendarVersion revise(
            String id, CalendarDocument calendar, Instant effectiveAt, String ifMatch, UUID author) {
        latest(id, ifMatch);
        check(id, calendar, effectiveAt);
        return store.add(id, calendar, effectiveAt, author);
    }

    /** The latest version, whether in effect yet or not; until the end of the transaction it stays that. */
    CalendarVersion latest(String id, String ifMatch) {
        store.lock();
        CalendarVersion latest = store.versions(id, Integer.MAX_VALUE, 1).stream()
                .findFirst()
                .orElseThrow(() -> Problems.notFound("calendar"));
        ETags.check(ifMatch, latest.ref().version());
        return latest;
    }

    private void check(String id, CalendarDocument calendar, Instant effectiveAt) {
        List<FieldError> errors = new ArrayList<>();
        CalendarDefinition definition = reader.read(id, calendar, "/calendar", errors);
        if (id.equals(Calendars.COMPANY) && !company.zone().equals(calendar.zone())) {
            errors.add(FieldError.at(
                    "/calendar/zone",
                    "SET_BY_OPERATOR",
                    "The company's zone is the setting redress.company-zone, " + company.zone() + "."));
        }
        if (errors.isEmpty()) {
            requireWork(definition, effectiveAt, errors);
        }
        if (!errors.isEmpty()) {
            throw Problems.unprocessable(errors);
        }
    }

    private void requireWork(CalendarDefinition definition, Instant effectiveAt, List<FieldError> errors) {
        Instant now = time.instant();
        Instant from = effectiveAt == null || effectiveAt.isBefore(now) ? now : effectiveAt;
        try {
            new WorkingCalendar(definition).requireWorkingTimeAfter(from);
        } catch (NoWorkingTimeException e) {
            errors.add(FieldError.at("/calendar/week", "NO_WORKING_TIME", e.getMessage() + "."));
        } catch (InstantOutOfRangeException e) {
            errors.add(FieldError.at("/effectiveAt", "OUT_OF_RANGE", "Calendars cover the years 1900 to 2199."));
        }
    }
}
