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
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Takes the closed days of an iCalendar file into the next version of a calendar. An event known from an import before
 * is replaced, so the same file again changes nothing.
 */
@ApplicationScoped
public class ImportClosedDays {

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
        List<OwnHoliday> imported = usable(read(text), skipped);
        if (imported.isEmpty()) {
            throw Problems.unprocessable(
                    "NO_CLOSED_DAYS", "The file has no event over whole days that could be taken; " + tell(skipped));
        }
        List<OwnHoliday> holidays = new ArrayList<>(
                base.calendar().ownHolidays() == null
                        ? List.of()
                        : base.calendar().ownHolidays());
        holidays.removeIf(known -> imported.stream().anyMatch(each -> isSame(known, each)));
        holidays.addAll(imported);
        CalendarDocument wanted = base.calendar().withOwnHolidays(holidays);
        boolean unchanged = wanted.equals(base.calendar());
        return new Imported(
                unchanged ? base : writing.revise(id, wanted, effectiveAt, null, author),
                !unchanged,
                imported.size(),
                skipped);
    }

    /** The version that would be in effect then. */
    private CalendarVersion baseOf(String id, Instant effectiveAt) {
        Instant now = time.instant();
        VersionRef ref = new Timetable(store.timetable(id))
                .inForceAt(effectiveAt == null || effectiveAt.isBefore(now) ? now : effectiveAt);
        return store.find(ref).orElseThrow();
    }

    private static ICalendarFile read(String text) {
        try {
            return ICalendarFile.read(text);
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

    /** Of one event: the whole of it, or one of its instances that was moved. */
    private static boolean isSame(OwnHoliday known, OwnHoliday imported) {
        return known.equals(imported)
                || known.uid() != null
                        && imported.uid() != null
                        && seriesOf(known.uid()).equals(seriesOf(imported.uid()));
    }

    private static String seriesOf(String uid) {
        int slash = uid.lastIndexOf('/');
        return slash < 0 ? uid : uid.substring(0, slash);
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
     */
    public record Imported(CalendarVersion version, boolean changed, int taken, List<SkippedEvent> skipped) {}
}
