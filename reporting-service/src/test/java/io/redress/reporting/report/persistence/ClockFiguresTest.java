package io.redress.reporting.report.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.redress.reporting.messaging.inbox.Inbox;
import io.redress.reporting.report.domain.Cohort;
import io.redress.reporting.report.domain.Compliance;
import io.redress.reporting.report.domain.Compliance.Outcomes;
import io.redress.reporting.report.domain.FigureScope;
import io.redress.reporting.report.domain.Group;
import io.redress.reporting.report.domain.Period;
import io.redress.reporting.testing.ComponentTest;
import io.redress.reporting.testing.Story;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a clock counts as at an instant. */
@ComponentTest
class ClockFiguresTest {

    @Inject
    Inbox inbox;

    @Inject
    ClockFigures clocks;

    /** Each case has a day of its own; clocks are due at noon. */
    @ParameterizedTest
    @CsvSource({
        "2011-01-01, RUNNING, 11:59:59.999999, RUNNING",
        "2011-01-02, RUNNING, 12:00:00, RUNNING",
        "2011-01-03, RUNNING, 12:00:00.000001, BREACHED",
        "2011-01-04, PAUSED, 23:00:00, PAUSED",
        "2011-01-05, BREACHED, 11:00:00, BREACHED",
        "2011-01-06, MET, 23:00:00, MET",
        "2011-01-07, CANCELLED, 23:00:00, CANCELLED",
        "2011-01-08, NOT_APPLICABLE, 23:00:00, NONE",
        "2011-01-09, INVENTED_LATER, 23:00:00, NONE"
    })
    void anOpenClockPastItsDueDateIsBreached(LocalDate day, String state, String asOf, String standing) {
        inbox.receive(Story.of("crm-eu")
                .sla("clock-started", "RESOLUTION", "HIGH", Map.of("dueAt", day + "T12:00:00Z", "state", state))
                .events());

        Map<Group, Compliance> figures =
                clocks.compliance(scope(day), Cohort.DUE, Instant.parse(day + "T" + asOf + "Z"), 10);

        assertEquals(Map.of(Group.ofNullable(List.of()), counting(standing)), figures);
    }

    /** Due at noon by an override, at the computed hour by the rules. */
    @ParameterizedTest
    @CsvSource({
        "2012-01-01, 10:00, RUNNING,  ,      11:00, RUNNING,  BREACHED",
        "2012-01-02, 14:00, RUNNING,  ,      13:00, BREACHED, RUNNING",
        "2012-01-03, 14:00, BREACHED, ,      13:00, BREACHED, RUNNING",
        "2012-01-04, 14:00, BREACHED, ,      15:00, BREACHED, BREACHED",
        "2012-01-05, 10:00, MET,      11:00, 15:00, MET,      BREACHED",
        "2012-01-06, 10:00, MET,      10:00, 15:00, MET,      MET",
        "2012-01-07, 14:00, BREACHED, 13:00, 15:00, BREACHED, MET",
        "2012-01-08, 14:00, BREACHED, 14:01, 15:00, BREACHED, BREACHED",
        "2012-01-09, 10:00, PAUSED,   ,      15:00, PAUSED,   PAUSED"
    })
    void overriddenClocksAreJudgedBothWays(
            LocalDate day, String computed, String state, String fulfilled, String asOf, String with, String without) {
        Story story = Story.of("crm-eu")
                .sla("clock-started", "RESOLUTION", "HIGH", Map.of("dueAt", at(day, computed), "state", "RUNNING"))
                .sla("clock-rescheduled", "RESOLUTION", "HIGH", overridden(day, computed, fulfilled, state));
        if (fulfilled != null) {
            story.sla(
                    "met",
                    "RESOLUTION",
                    "HIGH",
                    Map.of(
                            "state",
                            state,
                            "dueAt",
                            at(day, "12:00"),
                            "computedDueAt",
                            at(day, computed),
                            "fulfilledAt",
                            at(day, fulfilled)));
        }
        inbox.receive(story.events());

        Compliance figures = clocks.compliance(scope(day), Cohort.DUE, Instant.parse(at(day, asOf)), 10)
                .get(Group.ofNullable(List.of()));

        assertEquals(1, figures.overridden());
        assertEquals(outcomes(with), new Outcomes(figures.met(), figures.breached(), figures.running()));
        assertEquals(outcomes(without), figures.withoutOverrides());
    }

    private static Map<String, ?> overridden(LocalDate day, String computed, String fulfilled, String state) {
        return Map.of(
                "state",
                fulfilled == null ? state : "RUNNING",
                "dueAt",
                at(day, "12:00"),
                "computedDueAt",
                at(day, computed),
                "overridden",
                true);
    }

    private static String at(LocalDate day, String time) {
        return day + "T" + time + ":00Z";
    }

    private static FigureScope scope(LocalDate day) {
        Instant start = day.atStartOfDay(ZoneOffset.UTC).toInstant();
        Period period = new Period(start, start.plusSeconds(86_400));
        return new FigureScope(period, List.of(), false, ZoneOffset.UTC);
    }

    private static Compliance counting(String standing) {
        return new Compliance(
                one(standing, "MET"),
                one(standing, "BREACHED"),
                one(standing, "RUNNING"),
                one(standing, "PAUSED"),
                one(standing, "CANCELLED"),
                0,
                0,
                outcomes(standing));
    }

    private static Outcomes outcomes(String standing) {
        return new Outcomes(one(standing, "MET"), one(standing, "BREACHED"), one(standing, "RUNNING"));
    }

    private static long one(String standing, String wanted) {
        return standing.equals(wanted) ? 1 : 0;
    }
}
