package io.redress.sla.calendar;

import io.redress.sla.calendar.CalendarDocument.OwnHoliday;
import java.io.IOException;
import java.io.StringReader;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.chrono.ChronoLocalDateTime;
import java.time.chrono.ChronoZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.time.temporal.Temporal;
import java.time.temporal.TemporalAmount;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DateListProperty;
import net.fortuna.ical4j.model.property.DateProperty;
import net.fortuna.ical4j.model.property.Duration;

/** The closed days of an iCalendar file (RFC 5545): its events over whole days. What else it has is told, not taken. */
final class ICalendarFile {

    private static final int LONGEST_NAME = 200;
    private static final Pattern UNTIL = Pattern.compile("UNTIL=(\\d{8}T\\d{6}Z)");
    private static final DateTimeFormatter INSTANT = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'");

    private final List<OwnHoliday> holidays = new ArrayList<>();
    private final List<SkippedEvent> skipped = new ArrayList<>();

    private final ZoneId zone;

    private ICalendarFile(ZoneId zone) {
        this.zone = zone;
    }

    /**
     * @param zone in which an event that is told in UTC has to last from midnight to midnight
     * @throws UnreadableCalendarException if it is no iCalendar file
     */
    static ICalendarFile read(String text, ZoneId zone) {
        List<VEvent> events;
        try {
            events = new CalendarBuilder()
                    .build(new StringReader(withCrLf(text)))
                    .getComponents("VEVENT");
        } catch (ParserException e) {
            throw new UnreadableCalendarException("line " + e.getLineNo(), e);
        } catch (IOException | RuntimeException e) {
            throw new UnreadableCalendarException("some line", e);
        }
        ICalendarFile file = new ICalendarFile(zone);
        events.forEach(event -> file.take(event, events));
        return file;
    }

    List<OwnHoliday> holidays() {
        return List.copyOf(holidays);
    }

    List<SkippedEvent> skipped() {
        return List.copyOf(skipped);
    }

    /** Line ends as the standard has them, which files that went through an editor have lost. */
    private static String withCrLf(String text) {
        return text.replaceFirst("^\\uFEFF", "").replaceAll("\\R", "\r\n").strip() + "\r\n";
    }

    private void take(VEvent event, List<VEvent> events) {
        String uid = valueOf(event, "UID");
        if ("CANCELLED".equalsIgnoreCase(valueOf(event, "STATUS"))) {
            skipped.add(new SkippedEvent(uid, "CANCELLED", "The event does not take place."));
        } else if (event.getProperties("RRULE").size() > 1
                || !event.getProperties("EXRULE").isEmpty()
                || movesAllThatFollow(event)) {
            skipped.add(new SkippedEvent(
                    uid,
                    "RULES_NOT_SUPPORTED",
                    "An event may have one rule and move single instances; list exceptions as dates."));
        } else {
            try {
                takeDates(event, uid, events);
            } catch (DateTimeException | ArithmeticException e) {
                skipped.add(new SkippedEvent(uid, "NOT_WHOLE_DAYS", "Only events over whole days close a day."));
            }
        }
    }

    private static boolean movesAllThatFollow(VEvent event) {
        return event.getProperty("RECURRENCE-ID")
                .flatMap(instance -> instance.getParameter("RANGE"))
                .isPresent();
    }

    private void takeDates(VEvent event, String uid, List<VEvent> events) {
        LocalDate on = dateOf(event, "DTSTART");
        long days = ChronoUnit.DAYS.between(on, endOf(event, on));
        if (days < 1) {
            throw new DateTimeException("ends where it begins");
        }
        Property instance = event.getProperty("RECURRENCE-ID").orElse(null);
        Set<LocalDate> except = new HashSet<>(datesOf(event, "EXDATE"));
        if (instance == null && uid != null) {
            events.stream()
                    .filter(other -> uid.equals(valueOf(other, "UID"))
                            && other.getProperty("RECURRENCE-ID").isPresent())
                    .forEach(other -> except.add(dateOf(other, "RECURRENCE-ID")));
        }
        List<LocalDate> also = datesOf(event, "RDATE");
        holidays.add(new OwnHoliday(
                nameOf(event),
                on,
                days == 1 ? null : Math.toIntExact(days),
                ruleOf(event),
                except.isEmpty() ? null : except.stream().sorted().toList(),
                also.isEmpty() ? null : also,
                instance == null || uid == null ? uid : uid + "/" + dateOf(event, "RECURRENCE-ID")));
    }

    /** Whether a name is that of a moved instance of a series. */
    static boolean isInstance(String uid, String series) {
        return uid.startsWith(series + "/")
                && uid.substring(series.length() + 1).matches("\\d{4}-\\d{2}-\\d{2}");
    }

    private LocalDate endOf(VEvent event, LocalDate on) {
        if (event.getProperty("DTEND").isPresent()) {
            return dateOf(event, "DTEND");
        }
        TemporalAmount length = event.<Duration>getProperty("DURATION")
                .map(Duration::getDuration)
                .orElse(java.time.Period.ofDays(1));
        return midnight(on.atStartOfDay().plus(length));
    }

    private LocalDate dateOf(VEvent event, String name) {
        return dateOf(temporalOf(event, name));
    }

    private static Temporal temporalOf(VEvent event, String name) {
        Property property =
                event.getProperty(name).orElseThrow(() -> new DateTimeException("There is no " + name + " in it"));
        return ((DateProperty<?>) property).getDate();
    }

    /** A rule ends on a date of the event's own zone, and RFC 5545 has that told as an instant where it has a zone. */
    private String ruleOf(VEvent event) {
        String rule = valueOf(event, "RRULE");
        Matcher until = UNTIL.matcher(rule == null ? "" : rule);
        if (!until.find()) {
            return rule;
        }
        ZoneId own =
                switch (temporalOf(event, "DTSTART")) {
                    case ChronoZonedDateTime<?> zoned -> zoned.getZone();
                    case Temporal instant when isInstant(instant) -> zone;
                    case null, default -> ZoneOffset.UTC;
                };
        Instant end = LocalDateTime.parse(until.group(1), INSTANT).toInstant(ZoneOffset.UTC);
        return until.replaceFirst("UNTIL=" + DateTimeFormatter.BASIC_ISO_DATE.format(LocalDate.ofInstant(end, own)));
    }

    private List<LocalDate> datesOf(VEvent event, String name) {
        List<LocalDate> dates = new ArrayList<>();
        for (Property property : event.getProperties(name)) {
            if (property.getParameter("VALUE")
                    .filter(type -> "PERIOD".equals(type.getValue()))
                    .isPresent()) {
                throw new DateTimeException("periods are no dates");
            }
            ((DateListProperty<?>) property).getDates().forEach(date -> dates.add(dateOf(date)));
        }
        return dates.stream().sorted().distinct().toList();
    }

    /** A date, or the midnight that some programs write for one. */
    private LocalDate dateOf(Temporal temporal) {
        return switch (temporal) {
            case LocalDate date -> date;
            case ChronoLocalDateTime<?> local -> midnight(LocalDateTime.from(local));
            case ChronoZonedDateTime<?> zoned -> midnight(LocalDateTime.from(zoned));
            case Temporal instant
            when isInstant(instant) -> midnight(LocalDateTime.ofInstant(Instant.from(instant), zone));
            case null, default -> throw new DateTimeException("no date");
        };
    }

    private static boolean isInstant(Temporal temporal) {
        return temporal.isSupported(ChronoField.INSTANT_SECONDS);
    }

    private static LocalDate midnight(LocalDateTime time) {
        if (!time.toLocalTime().equals(LocalTime.MIDNIGHT)) {
            throw new DateTimeException("no whole day");
        }
        return time.toLocalDate();
    }

    private static String nameOf(VEvent event) {
        String summary = valueOf(event, "SUMMARY");
        String name = summary == null || summary.isBlank() ? "closed" : summary.strip();
        return name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
    }

    private static String valueOf(VEvent event, String name) {
        return event.getProperty(name).map(Property::getValue).orElse(null);
    }

    /** Not an iCalendar file; the message says where it stops being one. */
    static final class UnreadableCalendarException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        UnreadableCalendarException(String where, Exception cause) {
            super(where, cause);
        }
    }
}
