package io.redress.reporting.report;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.nullValue;

import io.redress.reporting.messaging.inbox.Inbox;
import io.redress.reporting.testing.ComponentTest;
import io.redress.reporting.testing.Story;
import io.redress.reporting.testing.Tokens;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ComponentTest
class MonthlyReportTest {

    @Inject
    Inbox inbox;

    @Inject
    InstantSource time;

    @Test
    void tellsWhatHappenedBesideTheMonthBefore() {
        for (int day = 10; day <= 12; day++) {
            resolved("2010-02-" + day, "PT1H");
        }
        resolved("2010-01-15", "PT2H");
        inbox.receive(Story.of("crm-eu")
                .received("2010-02-20T08:00:00Z", Map.of("channel", "FAX"))
                .events());
        inbox.receive(Story.of("crm-eu")
                .received("2010-02-20T08:00:00Z", Map.of())
                .intake("withdrawn", Map.of("withdrawnAt", "2010-02-21T08:00:00Z", "status", "WITHDRAWN"))
                .events());

        month("2010-02")
                .body("status", equalTo("FINAL"))
                .body("zone", equalTo("Europe/Berlin"))
                .body("from", equalTo("2010-01-31T23:00:00Z"))
                .body("to", equalTo("2010-02-28T23:00:00Z"))
                .body("volumes.received.current", equalTo(5))
                .body("volumes.received.previous", equalTo(1))
                .body("volumes.received.change", equalTo(4))
                .body("volumes.received.ratio", equalTo(4.0f))
                .body("volumes.byChannel.find { it.name == 'FAX' }.count.current", equalTo(1))
                .body("volumes.byChannel.find { it.name == 'FAX' }.count.ratio", nullValue())
                .body("handling.counts.find { it.name == 'RESOLVED' }.count.current", equalTo(3))
                .body("handling.counts.find { it.name == 'WITHDRAWN' }.count.current", equalTo(1))
                .body("handling.open.atEnd.current", equalTo(1))
                .body("resolutionRate.resolved", equalTo(3))
                .body("resolutionRate.received", equalTo(4))
                .body("resolutionRate.rate", equalTo(0.75f))
                .body("slaCompliance.items[0].target", equalTo("RESOLUTION"))
                .body("slaCompliance.items[0].met", equalTo(3))
                .body("slaCompliance.total.compliance", equalTo(1.0f))
                .body("slaCompliance.previousTotal.met", equalTo(1))
                .body("resolutionTimes.definition", containsString("receipt"))
                .body("resolutionTimes.current.find { it.measure == 'elapsed' }.p95Seconds", equalTo(3600.0f))
                .body("resolutionTimes.previous.find { it.measure == 'elapsed' }.meanSeconds", equalTo(7200.0f))
                .body("actionsTaken.items.find { it.action == 'CORRECTIVE_ACTION' }.count.current", equalTo(3))
                .body("escalations.total.current", equalTo(3))
                .body("escalations.byTier.find { it.tier == 3 }.count.previous", equalTo(1))
                .body("escalations.byTrigger[0].trigger", equalTo("SLA_BREACH"));
    }

    @Test
    void tellsWhatCustomersSaidWhoWereAskedInTheMonth() {
        asked("2017-04-30T22:30:00Z", "EMAIL", 5, "2017-06-02T12:00:00Z");
        asked("2017-05-10T12:00:00Z", "PHONE", 2, "2017-05-11T12:00:00Z");
        asked("2017-05-31T21:59:59Z", "PHONE", null, null);
        asked("2017-04-30T21:59:59Z", "EMAIL", 4, "2017-05-01T12:00:00Z");

        month("2017-05")
                .body("satisfaction.definition", containsString("answered / (invited - open)"))
                .body("satisfaction.cohort", equalTo("asked"))
                .body("satisfaction.byChannel.channel", contains("EMAIL", "PHONE"))
                .body("satisfaction.byChannel.invited", contains(1, 2))
                .body("satisfaction.byChannel.responseRate", contains(1.0f, 0.5f))
                .body("satisfaction.total.invited", equalTo(3))
                .body("satisfaction.total.responseRate", equalTo(0.6667f))
                .body("satisfaction.total.csat.value", equalTo(3.5f))
                .body("satisfaction.previousTotal.invited", equalTo(1))
                .body("satisfaction.previousTotal.csat.value", equalTo(4.0f));
    }

    @Test
    void anEmptyMonthHasFiguresButNoRates() {
        month("1999-07")
                .body("volumes.received.current", equalTo(0))
                .body("resolutionRate", hasKey("rate"))
                .body("resolutionRate.rate", nullValue())
                .body("slaCompliance.total", hasKey("compliance"))
                .body("slaCompliance.total.compliance", nullValue())
                .body("satisfaction.byChannel", empty())
                .body("satisfaction.total", hasKey("responseRate"))
                .body("satisfaction.total.responseRate", nullValue());
    }

    @Test
    void aRunningMonthIsProvisional() {
        month(thisMonth().toString()).body("status", equalTo("PROVISIONAL"));
    }

    @Test
    void aMonthThatHasNotStartedIsNotThere() {
        given().auth()
                .oauth2(Tokens.of("executive"))
                .get("/monthly-reports/{month}", thisMonth().plusMonths(2).toString())
                .then()
                .statusCode(404)
                .body("code", equalTo("MONTH_NOT_STARTED"))
                .body("detail", containsString("Ask for "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026", "2026-13", "november", "2026-11-01", "+99999-01", "[2026,11]", "20 26"})
    void whatIsNoMonthIsRefused(String month) {
        given().auth()
                .oauth2(Tokens.of("executive"))
                .get("/monthly-reports/{month}", month)
                .then()
                .statusCode(400)
                .body("code", equalTo("INVALID_MONTH"));
    }

    private YearMonth thisMonth() {
        return YearMonth.from(time.instant().atZone(ZoneId.of("Europe/Berlin")));
    }

    private void resolved(String day, String took) {
        String noon = day + "T12:00:00Z";
        Map<String, String> durations =
                Map.of("business", took, "elapsed", took, "paused", "PT0S", "customerPerceived", took);
        inbox.receive(Story.of("crm-eu")
                .received(day + "T08:00:00Z", Map.of())
                .sla("clock-started", "RESOLUTION", "HIGH", Map.of("dueAt", noon))
                .intake("resolved", Map.of("resolvedAt", noon, "status", "RESOLVED"))
                .sla(
                        "met",
                        "RESOLUTION",
                        "HIGH",
                        Map.of("dueAt", noon, "fulfilledAt", noon, "state", "MET", "durations", durations))
                .escalation("raised", Map.of("escalationId", UUID.randomUUID(), "raisedAt", noon))
                .events());
    }

    /** @param csat null when the customer does not answer before the invitation expires */
    private void asked(String at, String channel, Integer csat, String answeredAt) {
        UUID survey = UUID.randomUUID();
        Story story = Story.of("crm-eu")
                .received(at, Map.of("channel", channel))
                .intake("survey-sent", Map.of("surveyId", survey, "sentAt", at, "expiresAt", "2017-07-01T00:00:00Z"));
        if (csat != null) {
            story.intake(
                    "satisfaction-recorded",
                    Map.of("surveyId", survey, "recordedAt", answeredAt, "csat", csat, "satisfied", csat > 3));
        }
        inbox.receive(story.events());
    }

    private static ValidatableResponse month(String month) {
        return given().auth()
                .oauth2(Tokens.of("executive"))
                .get("/monthly-reports/{month}", month)
                .then()
                .statusCode(200);
    }
}
