package io.redress.sla.calendar.rest;

import io.redress.sla.calendar.CalendarReader;
import io.redress.sla.calendar.Calendars;
import io.redress.sla.calendar.domain.Basis;
import io.redress.sla.calendar.domain.DayCount;
import io.redress.sla.calendar.domain.DueRule;
import io.redress.sla.calendar.domain.DueTime;
import io.redress.sla.calendar.domain.Explanation;
import io.redress.sla.calendar.domain.InstantOutOfRangeException;
import io.redress.sla.calendar.domain.NoWorkingTimeException;
import io.redress.sla.calendar.domain.Span;
import io.redress.sla.calendar.domain.Standstill;
import io.redress.sla.calendar.domain.WorkingCalendar;
import io.redress.sla.calendar.rest.ComputationRequest.Computation;
import io.redress.sla.calendar.rest.ComputationRequest.Pause;
import io.redress.sla.calendar.rest.ComputationRequest.Type;
import io.redress.sla.http.FieldError;
import io.redress.sla.http.Problems;
import io.redress.sla.policy.domain.VersionRef;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads a computation, says everything that is wrong with it, or carries it out. */
@ApplicationScoped
class Computing {

    private static final int MOST_DAYS = 50_000;

    private final CalendarReader reader;
    private final Calendars calendars;

    Computing(CalendarReader reader, Calendars calendars) {
        this.reader = reader;
        this.calendars = calendars;
    }

    ComputationAnswer compute(ComputationRequest request) {
        List<FieldError> errors = new ArrayList<>();
        WorkingCalendar calendar = calendarOf(request, errors);
        List<Span> pauses = pausesOf(request.pauses(), errors);
        Computation computation = request.computation();
        DueRule rule = computation.type() == Type.DUE ? ruleOf(computation, errors) : null;
        if (computation.type() == Type.WORKING_TIME) {
            checkSpan(computation, errors);
        }
        if (!errors.isEmpty()) {
            throw Problems.unprocessable(errors);
        }
        try {
            return rule == null ? worked(calendar, computation, pauses) : due(calendar, computation, rule, pauses);
        } catch (NoWorkingTimeException e) {
            String pointer = request.calendar() == null ? "/calendarId" : "/calendar";
            throw Problems.unprocessable(List.of(FieldError.at(pointer, "NO_WORKING_TIME", e.getMessage() + ".")));
        } catch (InstantOutOfRangeException | ArithmeticException e) {
            throw Problems.unprocessable(List.of(FieldError.at(
                    "/computation", "OUT_OF_RANGE", "Calendars cover the years 1900 to 2199; stay within them.")));
        }
    }

    private static ComputationAnswer due(
            WorkingCalendar calendar, Computation computation, DueRule rule, List<Span> pauses) {
        Instant start = computation.start();
        calendar.requireWorkingTimeAfter(start);
        Instant due = rule.dueAt(calendar, start, pauses);
        return ComputationAnswer.due(
                due,
                rule.basis() == Basis.ELAPSED
                        ? Explanation.ofElapsedTime(start, due, standstills(pauses))
                        : Explanation.ofWorkingTime(calendar, start, due, standstills(pauses)));
    }

    private static ComputationAnswer worked(WorkingCalendar calendar, Computation computation, List<Span> pauses) {
        calendar.requireWorkingTimeAfter(computation.from());
        return ComputationAnswer.workingTime(
                calendar.workingTime(computation.from(), computation.to(), pauses),
                Explanation.ofWorkingTime(calendar, computation.from(), computation.to(), standstills(pauses)));
    }

    private static List<Standstill> standstills(List<Span> pauses) {
        return pauses.stream().map(Standstill::of).toList();
    }

    private WorkingCalendar calendarOf(ComputationRequest request, List<FieldError> errors) {
        if ((request.calendar() == null) == (request.calendarId() == null)) {
            errors.add(FieldError.at("/calendar", "ONE_OF", "Send either calendar or calendarId."));
            return null;
        }
        if (request.calendar() != null) {
            return new WorkingCalendar(reader.read("inline", request.calendar(), "/calendar", errors));
        }
        Optional<VersionRef> current = request.calendarId().matches(CalendarPath.NAME)
                ? calendars.current(request.calendarId())
                : Optional.empty();
        return current.map(calendars::get).orElseGet(() -> {
            errors.add(FieldError.at("/calendarId", "UNKNOWN_CALENDAR", "There is no such calendar; company is one."));
            return null;
        });
    }

    private static List<Span> pausesOf(List<Pause> pauses, List<FieldError> errors) {
        List<Span> spans = new ArrayList<>();
        List<Pause> all = pauses == null ? List.of() : pauses;
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).to().isBefore(all.get(i).from())) {
                errors.add(FieldError.at("/pauses/" + i + "/to", "BEFORE_FROM", "Send an instant after from."));
            } else {
                spans.add(new Span(all.get(i).from(), all.get(i).to()));
            }
        }
        return spans;
    }

    private static DueRule ruleOf(Computation computation, List<FieldError> errors) {
        require(computation.start(), "/computation/start", errors);
        require(computation.basis(), "/computation/basis", errors);
        if (computation.basis() == null) {
            return null;
        }
        if (computation.basis() == Basis.BUSINESS_DAYS) {
            refuse(computation.duration(), "/computation/duration", "BUSINESS_DAYS goes with days.", errors);
            return businessDays(computation, errors);
        }
        refuse(computation.days(), "/computation/days", "days goes with BUSINESS_DAYS only.", errors);
        Duration duration = computation.duration();
        if (duration == null || duration.isNegative() || duration.toDays() > 5L * MOST_DAYS) {
            errors.add(FieldError.at("/computation/duration", "OUT_OF_RANGE", "Send a duration such as PT8H."));
            return null;
        }
        return computation.basis() == Basis.ELAPSED
                ? new DueRule.Elapsed(duration)
                : new DueRule.BusinessTime(duration);
    }

    private static DueRule businessDays(Computation computation, List<FieldError> errors) {
        DayCount count = computation.dayCount() == null ? DayCount.ROLL_FORWARD : computation.dayCount();
        int least = count == DayCount.NEXT_DAY ? 1 : 0;
        if (computation.days() == null || computation.days() < least || computation.days() > MOST_DAYS) {
            errors.add(FieldError.at(
                    "/computation/days", "OUT_OF_RANGE", "Send " + least + " to " + MOST_DAYS + " business days."));
            return null;
        }
        return new DueRule.BusinessDays(
                computation.days(),
                count,
                computation.dueTime() == null ? DueTime.CLOSE_OF_DAY : computation.dueTime());
    }

    private static void checkSpan(Computation computation, List<FieldError> errors) {
        require(computation.from(), "/computation/from", errors);
        require(computation.to(), "/computation/to", errors);
        if (computation.from() != null
                && computation.to() != null
                && computation.to().isBefore(computation.from())) {
            errors.add(FieldError.at("/computation/to", "BEFORE_FROM", "Send an instant that is not before from."));
        }
    }

    private static void refuse(Object value, String pointer, String detail, List<FieldError> errors) {
        if (value != null) {
            errors.add(FieldError.at(pointer, "NOT_WITH_BASIS", detail));
        }
    }

    private static void require(Object value, String pointer, List<FieldError> errors) {
        if (value == null) {
            errors.add(FieldError.at(pointer, "REQUIRED", "This computation needs it."));
        }
    }
}
