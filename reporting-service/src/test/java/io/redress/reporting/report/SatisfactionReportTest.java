package io.redress.reporting.report;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
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
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Each test has a year of its own, so that the others' answers do not count. */
@ComponentTest
class SatisfactionReportTest {

    private static final String LONG_AGO = "1990-01-01T00:00:00Z";

    @Inject
    Inbox inbox;

    @Test
    void theResponseRateIsThatOfThoseWhoCouldAnswer() {
        asked("2011-03-01", LONG_AGO, Map.of("satisfied", true, "csat", 5, "nps", 10), "EMAIL");
        asked("2011-03-02", LONG_AGO, Map.of("satisfied", false, "csat", 2, "nps", 3), "EMAIL");
        asked("2011-03-03", LONG_AGO, Map.of(), "EMAIL");
        asked("2011-03-04", "9999-01-01T00:00:00Z", Map.of(), "EMAIL");
        asked("2011-03-05", LONG_AGO, Map.of(), "PHONE");
        asked("2012-01-02", LONG_AGO, Map.of("satisfied", true), "EMAIL");

        report("from=2011-01-01&to=2012-01-01")
                .body("definition", containsString("answered / (invited - open)"))
                .body("cohort", equalTo("asked"))
                .body("items", hasSize(2))
                .body("items[0].channel", equalTo("EMAIL"))
                .body("items[0].invited", equalTo(4))
                .body("items[0].answered", equalTo(2))
                .body("items[0].open", equalTo(1))
                .body("items[0].responseRate", equalTo(0.6667f))
                .body("items[0].satisfiedShare", equalTo(0.5f))
                .body("items[0].csat.value", equalTo(3.5f))
                .body("items[0].nps.value", equalTo(0.0f))
                .body("items[0].ces", hasKey("value"))
                .body("items[0].ces.value", nullValue())
                .body("items[1].responseRate", equalTo(0.0f))
                .body("items[1].satisfiedShare", nullValue())
                .body("total.invited", equalTo(5))
                .body("total.responseRate", equalTo(0.5f));
    }

    @Test
    void whatAPersonRecordedIsAnAnswerAndNoResponse() {
        inbox.receive(Story.of("crm-eu")
                .received("2013-01-01T12:00:00Z", Map.of())
                .intake(
                        "satisfaction-recorded",
                        answer("2013-02-01T12:00:00Z", null, Map.of("satisfied", true, "csat", 4)))
                .intake(
                        "satisfaction-recorded",
                        answer("2013-02-02T12:00:00Z", null, Map.of("satisfied", false, "csat", 1)))
                .events());

        report("from=2013-02-01&to=2013-03-01&groupBy=month")
                .body("items", hasSize(1))
                .body("items[0].month", equalTo("2013-02"))
                .body("items[0].invited", equalTo(0))
                .body("items[0].responseRate", nullValue())
                .body("items[0].answers", equalTo(2))
                .body("items[0].csat.count", equalTo(2))
                .body("items[0].csat.value", equalTo(2.5f));
        report("from=2013-01-01&to=2013-02-01").body("items", empty()).body("total.responseRate", nullValue());
    }

    @Test
    void historyCountsOnlyWhenAsked() {
        inbox.receive(Story.ofHistory("crm-eu")
                .received("2014-01-01T12:00:00Z", Map.of())
                .intake("satisfaction-recorded", answer("2014-02-01T12:00:00Z", null, Map.of("satisfied", true)))
                .events());

        report("from=2014-01-01&to=2015-01-01").body("total.answers", equalTo(0));
        report("from=2014-01-01&to=2015-01-01&includeHistorical=true").body("total.answers", equalTo(1));
    }

    @Test
    void everyDimensionCanBeGroupedBy() {
        inbox.receive(Story.of("crm-us")
                .received(
                        "2015-05-01T12:00:00Z", Map.of("product", "Lamps", "region", "DE", "customerTier", "STANDARD"))
                .escalation("assigned", Map.of("tier", 1))
                .intake("satisfaction-recorded", answer("2015-06-01T12:00:00Z", null, Map.of("satisfied", true)))
                .events());

        for (Dimension dimension : Dimension.OF_FEEDBACK) {
            report("from=2015-01-01&to=2016-01-01&groupBy=" + dimension.word())
                    .body("items", hasSize(1))
                    .body("items[0]." + dimension.word(), notNullValue());
        }
    }

    @Test
    void wrongParametersAreNamed() {
        given().auth()
                .oauth2(Tokens.of("manager"))
                .get("/reports/satisfaction?from=soon&groupBy=mood&includeHistorical=1")
                .then()
                .statusCode(400)
                .body("errors.parameter", hasItems("from", "groupBy", "includeHistorical"));
        given().auth()
                .oauth2(Tokens.of("agent"))
                .get("/reports/satisfaction")
                .then()
                .statusCode(403);
    }

    private void asked(String day, String until, Map<String, Object> answer, String channel) {
        var survey = UUID.randomUUID();
        var story = Story.of("crm-eu")
                .received(day + "T08:00:00Z", Map.of("channel", channel))
                .intake("survey-sent", Map.of("surveyId", survey, "sentAt", day + "T12:00:00Z", "expiresAt", until));
        if (!answer.isEmpty()) {
            story.intake("satisfaction-recorded", answer("2012-06-01T12:00:00Z", survey, answer));
        }
        inbox.receive(story.events());
    }

    /** Without the scores of the golden example. */
    private static Map<String, Object> answer(String at, UUID survey, Map<String, Object> said) {
        var fields = new HashMap<String, Object>(said);
        fields.put("recordedAt", at);
        fields.put("surveyId", survey);
        for (var score : new String[] {"csat", "ces", "nps", "processScore"}) {
            fields.putIfAbsent(score, null);
        }
        return fields;
    }

    private static ValidatableResponse report(String query) {
        return given().auth()
                .oauth2(Tokens.of("manager"))
                .get("/reports/satisfaction?" + query)
                .then()
                .statusCode(200);
    }
}
