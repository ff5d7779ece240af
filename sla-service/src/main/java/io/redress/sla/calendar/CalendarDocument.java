package io.redress.sla.calendar;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A calendar as JSON: in requests and in the database. */
@Schema(name = "Calendar")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CalendarDocument(
        @Schema(description = "IANA zone", examples = "Europe/Berlin")
        String zone,

        @Schema(description = "Working windows by weekday; a day left out is closed")
        Map<DayOfWeek, List<Window>> week,

        @Schema(description = "Own closed dates; they drop every window that starts on them")
        List<LocalDate> closedDates,

        @Schema(description = "Other windows on single dates")
        Map<LocalDate, List<Window>> overrides,

        @Schema(description = "Stretches of time that are closed whatever the windows say")
        List<Closure> closures,

        @Schema(description = "Closed dates with a name, once or again and again")
        List<OwnHoliday> ownHolidays,

        PublicHolidayChoice holidays) {

    CalendarDocument inZone(String other) {
        return new CalendarDocument(other, week, closedDates, overrides, closures, ownHolidays, holidays);
    }

    CalendarDocument withOwnHolidays(List<OwnHoliday> others) {
        return new CalendarDocument(zone, week, closedDates, overrides, closures, others, holidays);
    }

    /** Local time, half-open; 24:00 is a legal end, an end at or before its start runs into the next day. */
    @Schema(name = "Window")
    public record Window(
            @Schema(examples = "09:00") String from,
            @Schema(examples = "17:00") String to) {}

    /** Closed between two instants. */
    @Schema(name = "Closure")
    public record Closure(Instant from, Instant to) {}

    /** Dates on which this organisation does not work. */
    @Schema(name = "OwnHoliday")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record OwnHoliday(
            @Schema(examples = "Works outing") String name,

            @Schema(description = "The first date, or the only one")
            LocalDate on,

            @Schema(description = "How many dates in a row each time, 1 if left out", examples = "1")
            Integer days,

            @Schema(description = "Recurrence rule of RFC 5545", examples = "FREQ=YEARLY;BYMONTH=8;BYDAY=1MO")
            String recurrence,

            @Schema(description = "First dates on which it does not recur")
            List<LocalDate> exceptOn,

            @Schema(description = "Further first dates, outside the rule")
            List<LocalDate> alsoOn,

            @Schema(description = "What an import knows it by; importing it again replaces it")
            String uid) {}

    /** Which public holidays close it. */
    @Schema(name = "PublicHolidays")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record PublicHolidayChoice(
            @Schema(description = "ISO 3166-1 code", examples = "DE")
            String country,

            @Schema(
                    description =
                            "Code of the region, with that of the country before it or not; by-ag for Augsburg in Bavaria",
                    examples = "by")
            String region) {}
}
