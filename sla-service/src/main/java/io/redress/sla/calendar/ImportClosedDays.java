package io.redress.sla.calendar;

import io.redress.sla.calendar.CalendarDocument.OwnHoliday;
import io.redress.sla.calendar.ICalendarFile.UnreadableCalendarException;
import io.redress.sla.calendar.domain.Holidays;
import io.redress.sla.calendar.persistence.CalendarStore;
import io.redress.sla.http.FieldError;
import io.redress.sla.http.Problems;
import io.redress.sla.policy.Timetable;
import io.redress.sla.policy.domain.VersionRef;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Takes the closed days of an iCalendar file into the next version of a calendar. An event known from an import before
 * is replaced, so the same file again changes nothing.
 */
@ApplicationScoped
public class ImportClosedDays {

    private static final int MOST_PLANNED = 1_000;

    private final CalendarStore store;
    private final WriteCalendars writing;
    private final InstantSource time;

    ImportClosedDays(CalendarStore store, WriteCalendars writing, InstantSource time) {
        this.store = store;
        this.writing = writing;
        this.time = time;
    }

    /**
     * @param text the file
     * @param effectiveAt null, or an instant that has passed, for at once
     * @param ifMatch the latest version as its author knows it, or null
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 404, 412, 422 if the file cannot be read or has no closed day
     */
    public Imported importInto(String id, String text, Instant effectiveAt, String ifMatch, UUID author) {
        writing.latest(id, ifMatch);
        CalendarVersion base = baseOf(id, effectiveAt);
        List<SkippedEvent> skipped = new ArrayList<>();
        List<OwnHoliday> imported = usable(read(text, ZoneId.of(base.calendar().zone())), skipped);
        if (imported.isEmpty()) {
            throw Problems.unprocessable(
                    "NO_CLOSED_DAYS", "The file has no event over whole days that could be taken; " + tell(skipped));
        }
        CalendarDocument wanted = with(imported, base.calendar());
        CalendarVersion version =
                wanted.equals(base.calendar()) ? base : writing.revise(id, wanted, effectiveAt, null, author);
        List<CalendarVersion> later = carryOn(version, imported, author);
        return new Imported(version, !version.equals(base) || !later.isEmpty(), later, imported.size(), skipped);
    }

    /** Versions that take effect later were written without these days, and would open them again. */
    private List<CalendarVersion> carryOn(CalendarVersion version, List<OwnHoliday> imported, UUID author) {
        String id = version.ref().id();
        Map<Instant, CalendarVersion> planned = new TreeMap<>();
        store.planned(id, MOST_PLANNED).forEach(each -> planned.put(each.effectiveAt(), each));
        planned.keySet().removeIf(instant -> !instant.isAfter(version.effectiveAt()));
        List<CalendarVersion> carried = new ArrayList<>();
        planned.forEach((effectiveAt, each) -> {
            CalendarDocument wanted = with(imported, each.calendar());
            if (!wanted.equals(each.calendar())) {
                carried.add(writing.revise(id, wanted, effectiveAt, null, author));
            }
        });
        return carried;
    }

    private static CalendarDocument with(List<OwnHoliday> imported, CalendarDocument calendar) {
        List<OwnHoliday> holidays =
                new ArrayList<>(calendar.ownHolidays() == null ? List.of() : calendar.ownHolidays());
        holidays.removeIf(known -> imported.stream().anyMatch(each -> isSame(known, each)));
        holidays.addAll(imported);
        return calendar.withOwnHolidays(holidays);
    }

    /** The version that would be in effect then. */
    private CalendarVersion baseOf(String id, Instant effectiveAt) {
        Instant now = time.instant();
        VersionRef ref = new Timetable(store.timetable(id))
                .inForceAt(effectiveAt == null || effectiveAt.isBefore(now) ? now : effectiveAt);
        return store.find(ref).orElseThrow();
    }

    private static ICalendarFile read(String text, ZoneId zone) {
        try {
            return ICalendarFile.read(text, zone);
        } catch (UnreadableCalendarException e) {
            throw Problems.unprocessable(
                    "UNREADABLE_CALENDAR",
                    "The body is no iCalendar file (RFC 5545) from " + e.getMessage() + " on. Export it again.");
        }
    }

    private static List<OwnHoliday> usable(ICalendarFile file, List<SkippedEvent> skipped) {
        skipped.addAll(file.skipped());
        List<OwnHoliday> usable = new ArrayList<>();
        for (OwnHoliday holiday : file.holidays()) {
            List<FieldError> errors = new ArrayList<>();
            new OwnHolidayReader(errors).read(List.of(holiday), "", Holidays.NONE);
            if (errors.isEmpty()) {
                usable.add(holiday);
            } else {
                skipped.add(new SkippedEvent(
                        holiday.uid(),
                        errors.getFirst().code(),
                        errors.getFirst().detail()));
            }
        }
        return usable;
    }

    /** One event, or one of its instances that had been moved. */
    private static boolean isSame(OwnHoliday known, OwnHoliday imported) {
        return known.equals(imported)
                || known.uid() != null
                        && imported.uid() != null
                        && (known.uid().equals(imported.uid())
                                || ICalendarFile.isInstance(known.uid(), imported.uid()));
    }

    private static String tell(List<SkippedEvent> skipped) {
        return skipped.isEmpty()
                ? "it has no events."
                : skipped.size() + " were left out, the first for "
                        + skipped.getFirst().code() + ".";
    }

    /**
     * What became of a file.
     *
     * @param version the version it led to, or the one that said all of it already
     * @param changed whether it led to any
     * @param later versions it led to in place of ones that take effect later
     */
    public record Imported(
            CalendarVersion version,
            boolean changed,
            List<CalendarVersion> later,
            int taken,
            List<SkippedEvent> skipped) {}
}
