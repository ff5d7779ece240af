package io.redress.reporting.report;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.redress.reporting.messaging.inbox.Inbox;
import io.redress.reporting.report.domain.Dimension;
import io.redress.reporting.testing.ComponentTest;
import io.redress.reporting.testing.Story;
import io.redress.reporting.testing.Tokens;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Each test has a year of its own, so that the others' feedback does not count. */
@ComponentTest
class ReportsTest {

    @Inject
    Inbox inbox;

    @Test
    void anOpenOverdueClockIsBreachedAndCancelledOnesStandBeside() {
        clock("2001-03-05", "met", "CRITICAL", Map.of("state", "MET"));
        clock("2001-03-06", "met", "CRITICAL", Map.of("state", "MET", "thanksToPause", true));
        clock("2001-03-07", "met", "CRITICAL", Map.of("state", "BREACHED", "fulfilledLate", true));
        clock("2001-03-08", null, "CRITICAL", Map.of());
        clock("2001-03-09", "cancelled", "CRITICAL", Map.of());
        clock("2001-03-10", "clock-paused", "CRITICAL", Map.of("projectedDueAt", "2001-03-10T12:00:00Z"));
        clock("2001-03-11", "breached", "STANDARD", Map.of());

        report("/reports/sla-compliance?from=2001-01-01&to=2002-01-01&groupBy=target,slaCategory&cohort=due")
                .body("definition", containsString("met / (met + breached)"))
                .body("cohort", equalTo("due"))
                .body("zone", equalTo("Europe/Berlin"))
                .body("items", hasSize(2))
                .body("items[0].target", equalTo("RESOLUTION"))
                .body("items[0].slaCategory", equalTo("CRITICAL"))
                .body("items[0].met", equalTo(2))
                .body("items[0].breached", equalTo(2))
                .body("items[0].running", equalTo(0))
                .body("items[0].paused", equalTo(1))
                .body("items[0].cancelled", equalTo(1))
                .body("items[0].compliance", equalTo(0.5f))
                .body("items[0].metThanksToPause", equalTo(1))
                .body("items[1].compliance", equalTo(0.0f))
                .body("total.met", equalTo(2))
                .body("total.compliance", equalTo(0.4f));
    }

    @Test
    void nothingDecidedIsNullNotAHundredPercent() {
        clock("9000-03-05", null, "HIGH", Map.of());

        report("/reports/sla-compliance?from=9000-01-01&to=9001-01-01")
                .body("items[0].running", equalTo(1))
                .body("items[0]", hasKey("compliance"))
                .body("items[0].compliance", nullValue());
        report("/reports/sla-compliance?from=8000-01-01&to=8001-01-01")
                .body("items", empty())
                .body("total", hasKey("compliance"))
                .body("total.compliance", nullValue());
    }

    @Test
    void theCohortDecidesWhichClocksCount() {
        inbox.receive(Story.of("crm-eu")
                .received("2003-01-31T12:00:00Z", Map.of())
                .sla("clock-started", "RESOLUTION", "HIGH", Map.of("dueAt", "2003-02-10T12:00:00Z"))
                .sla(
                        "met",
                        "RESOLUTION",
                        "HIGH",
                        Map.of(
                                "fulfilledAt",
                                "2003-03-01T12:00:00Z",
                                "state",
                                "BREACHED",
                                "dueAt",
                                "2003-02-10T12:00:00Z"))
                .events());

        report("/reports/sla-compliance?from=2003-02-01&to=2003-03-01&cohort=due")
                .body("total.breached", equalTo(1));
        report("/reports/sla-compliance?from=2003-01-01&to=2003-02-01&cohort=receipt")
                .body("total.breached", equalTo(1));
        report("/reports/sla-compliance?from=2003-03-01&to=2003-04-01&cohort=closing")
                .body("total.breached", equalTo(1))
                .body("cohortDefinition", containsString("stopped"));
        report("/reports/sla-compliance?from=2003-01-01&to=2003-02-01&cohort=due")
                .body("items", empty());
    }

    @Test
    void clocksAreGroupedByWhatTheirFeedbackIs() {
        inbox.receive(Story.of("crm-us")
                .received("2004-05-01T12:00:00Z", Map.of("channel", "FAX"))
                .sla("clock-started", "ANALYSIS", "HIGH", Map.of("dueAt", "2004-05-31T22:30:00Z"))
                .escalation("assigned", Map.of("tier", 2))
                .events());

        report("/reports/sla-compliance?from=2004-01-01&to=2005-01-01&groupBy=channel,sourceSystem,tier,month")
                .body("items", hasSize(1))
                .body("items[0].channel", equalTo("FAX"))
                .body("items[0].sourceSystem", equalTo("crm-us"))
                .body("items[0].tier", equalTo(2))
                .body("items[0].month", equalTo("2004-06"))
                .body("items[0].breached", equalTo(1));
    }

    @Test
    void everyDimensionCanBeGroupedBy() {
        inbox.receive(Story.of("crm-us")
                .received(
                        "2007-05-01T12:00:00Z", Map.of("product", "Lamps", "region", "DE", "customerTier", "STANDARD"))
                .sla("clock-started", "ANALYSIS", "HIGH", Map.of("dueAt", "2007-05-08T12:00:00Z"))
                .escalation("assigned", Map.of("tier", 1))
                .events());

        for (Dimension dimension : Dimension.OF_CLOCKS) {
            report("/reports/sla-compliance?from=2007-01-01&to=2008-01-01&groupBy=" + dimension.word())
                    .body("items", hasSize(1))
                    .body("items[0]." + dimension.word(), notNullValue());
        }
        for (Dimension dimension : Dimension.OF_FEEDBACK) {
            report("/reports/volumes?from=2007-01-01&to=2008-01-01&groupBy=" + dimension.word())
                    .body("items", hasSize(1))
                    .body("items[0]." + dimension.word(), notNullValue());
        }
    }

    @Test
    void historyCountsOnlyWhenAsked() {
        inbox.receive(Story.ofHistory("cfpb")
                .received("2005-05-01T12:00:00Z", Map.of())
                .events());
        inbox.receive(
                Story.of("cfpb").received("2005-05-02T12:00:00Z", Map.of()).events());

        report("/reports/volumes?from=2005-01-01&to=2006-01-01").body("total", equalTo(1));
        report("/reports/volumes?from=2005-01-01&to=2006-01-01&includeHistorical=true")
                .body("total", equalTo(2));
    }

    @Test
    void volumesAreCountedByReceiptInTheCompanysZone() {
        received("2006-05-01T21:59:59Z", "COMPLAINT");
        received("2006-05-01T22:00:00Z", "COMPLAINT");
        received("2006-05-02T10:00:00Z", "PRAISE");

        report("/reports/volumes?from=2006-05-01&to=2006-05-03&groupBy=day,kind")
                .body("items.day", contains("2006-05-01", "2006-05-02", "2006-05-02"))
                .body("items.kind", contains("COMPLAINT", "COMPLAINT", "PRAISE"))
                .body("items.count", contains(1, 1, 1))
                .body("total", equalTo(3));
        report("/reports/volumes?from=2006-05-02&to=2006-05-03&groupBy=channel").body("total", equalTo(2));
        report("/reports/volumes?from=2006-05-01&to=2006-05-03&groupBy=day,kind")
                .body(
                        "keySet()",
                        contains(
                                "definition",
                                "cohort",
                                "asOf",
                                "from",
                                "to",
                                "zone",
                                "groupBy",
                                "includeHistorical",
                                "items",
                                "total"))
                .body("items[0].keySet()", contains("kind", "day", "count"));
        report("/reports/volumes?from=2006-05-01T22:00:00Z&to=2006-05-02T10:00:00Z&groupBy=channel")
                .body("total", equalTo(1));
    }

    @Test
    void everythingWrongIsSaidAtOnce() {
        given().auth()
                .oauth2(Tokens.of("ops"))
                .get("/reports/sla-compliance?from=then&to=2006-01-01&groupBy=target,person&cohort=moon"
                        + "&includeHistorical=maybe")
                .then()
                .statusCode(400)
                .body("code", equalTo("INVALID_PARAMETER"))
                .body("errors.parameter", containsInAnyOrder("from", "groupBy", "cohort", "includeHistorical"));
        given().auth()
                .oauth2(Tokens.of("ops"))
                .get("/reports/volumes?from=2006-02-01&to=2006-01-01&groupBy=target")
                .then()
                .statusCode(400)
                .body("errors.code", containsInAnyOrder("EMPTY_PERIOD", "INVALID_VALUE"));
        given().auth()
                .oauth2(Tokens.of("ops"))
                .get("/reports/volumes?from=2006-02-01&groupBy=channel,kind,category,severity,day")
                .then()
                .statusCode(400)
                .body("errors.code", containsInAnyOrder("MISSING", "TOO_MANY_DIMENSIONS"));
    }

    @Test
    void aMisspeltParameterDoesNotMeanTheRunningMonth() {
        given().auth()
                .oauth2(Tokens.of("ops"))
                .get("/reports/volumes?form=2006-02-01&too=2006-03-01&cohort=due")
                .then()
                .statusCode(400)
                .body("code", equalTo("UNKNOWN_PARAMETER"))
                .body("errors.parameter", containsInAnyOrder("form", "too", "cohort"))
                .body("errors[0].detail", containsString("Known: from, groupBy, includeHistorical, to."));
    }

    private void received(String at, String kind) {
        inbox.receive(Story.of("crm-eu").received(at, Map.of("kind", kind)).events());
    }

    /** A RESOLUTION clock that is due on a day at noon, and what happened to it. */
    private void clock(String dueOn, String event, String slaCategory, Map<String, ?> fields) {
        Map<String, Object> due = new java.util.HashMap<>(Map.of("dueAt", dueOn + "T12:00:00Z"));
        Story story = Story.of("crm-eu").received("2000-01-01T00:00:00Z", Map.of());
        story.sla("clock-started", "RESOLUTION", slaCategory, due);
        due.putAll(fields);
        inbox.receive((event == null ? story : story.sla(event, "RESOLUTION", slaCategory, due)).events());
    }

    private static ValidatableResponse report(String path) {
        return given().auth().oauth2(Tokens.of("ops")).get(path).then().statusCode(200);
    }
}
