package io.redress.sla.calendar;

import io.redress.sla.calendar.CalendarDocument.OwnHoliday;
import io.redress.sla.calendar.domain.Holidays;
import io.redress.sla.http.FieldError;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Makes holidays of what somebody wrote down, or says everything that is wrong with it. */
final class OwnHolidayReader {

    private static final int MOST = 1_000;
    private static final int MOST_DATES = 1_000;
    private static final int LONGEST = 366;
    private static final int LONGEST_TEXT = 200;
    private static final int FIRST_YEAR = 1970;
    private static final int LAST_YEAR = 2199;

    private final List<FieldError> errors;

    OwnHolidayReader(List<FieldError> errors) {
        this.errors = errors;
    }

    /** @param others public holidays, to which the own ones come */
    Holidays read(List<OwnHoliday> holidays, String pointer, Holidays others) {
        if (holidays == null || holidays.isEmpty()) {
            return others;
        }
        if (holidays.size() > MOST) {
            errors.add(FieldError.at(pointer, "TOO_MANY", "Send at most " + MOST + "."));
            return others;
        }
        List<OwnHolidays.Recurring> read = new ArrayList<>();
        for (int i = 0; i < holidays.size(); i++) {
            OwnHoliday holiday = holidays.get(i);
            String at = pointer + "/" + i;
            if (holiday == null) {
                errors.add(FieldError.at(at, "REQUIRED", "Send a holiday with name and on."));
                continue;
            }
            int before = errors.size();
            check(holiday, at);
            if (errors.size() == before) {
                add(holiday, at, read);
            }
        }
        return new OwnHolidays(read, others);
    }

    private void add(OwnHoliday holiday, String pointer, List<OwnHolidays.Recurring> read) {
        try {
            read.add(new OwnHolidays.Recurring(
                    holiday.name(),
                    holiday.days() == null ? 1 : holiday.days(),
                    Recurrence.of(
                            holiday.on(), holiday.recurrence(), orNone(holiday.exceptOn()), orNone(holiday.alsoOn()))));
        } catch (IllegalArgumentException e) {
            errors.add(FieldError.at(
                    pointer + "/recurrence",
                    "INVALID_RECURRENCE",
                    "Send a rule of RFC 5545 that gives dates, for example FREQ=YEARLY;BYMONTH=8;BYDAY=1MO."));
        }
    }

    private void check(OwnHoliday holiday, String pointer) {
        if (holiday.name() == null || holiday.name().isBlank()) {
            errors.add(FieldError.at(pointer + "/name", "REQUIRED", "Name the holiday; explanations tell it."));
        }
        checkText(holiday.name(), pointer + "/name");
        checkText(holiday.recurrence(), pointer + "/recurrence");
        checkText(holiday.uid(), pointer + "/uid");
        checkDate(holiday.on(), pointer + "/on");
        if (holiday.days() != null && (holiday.days() < 1 || holiday.days() > LONGEST)) {
            errors.add(FieldError.at(pointer + "/days", "OUT_OF_RANGE", "Send 1 to " + LONGEST + " days."));
        }
        checkDates(orNone(holiday.exceptOn()), pointer + "/exceptOn");
        checkDates(orNone(holiday.alsoOn()), pointer + "/alsoOn");
    }

    private void checkDates(List<LocalDate> dates, String pointer) {
        if (dates.size() > MOST_DATES) {
            errors.add(FieldError.at(pointer, "TOO_MANY", "Send at most " + MOST_DATES + "."));
        } else if (dates.stream().anyMatch(Objects::isNull)) {
            errors.add(FieldError.at(pointer, "REQUIRED", "Send dates, for example 2026-11-20."));
        }
    }

    private void checkDate(LocalDate date, String pointer) {
        if (date == null) {
            errors.add(FieldError.at(pointer, "REQUIRED", "Send the first date, for example 2026-11-20."));
        } else if (date.getYear() < FIRST_YEAR || date.getYear() > LAST_YEAR) {
            errors.add(FieldError.at(
                    pointer, "OUT_OF_RANGE", "Send a date from " + FIRST_YEAR + " to " + LAST_YEAR + "."));
        }
    }

    private void checkText(String text, String pointer) {
        if (text != null && text.length() > LONGEST_TEXT) {
            errors.add(FieldError.at(pointer, "SIZE", "Send at most " + LONGEST_TEXT + " characters."));
        }
        if (text != null && text.indexOf('\0') >= 0) {
            errors.add(FieldError.at(pointer, "INVALID", "Leave out the character NUL."));
        }
    }

    private static <T> List<T> orNone(List<T> list) {
        return list == null ? List.of() : list;
    }
}
