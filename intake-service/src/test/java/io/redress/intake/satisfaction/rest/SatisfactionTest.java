package io.redress.intake.satisfaction.rest;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.redress.intake.satisfaction.domain.Scores;
import io.redress.intake.testing.ComponentTest;
import io.redress.intake.testing.Database;
import io.redress.intake.testing.Desk;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ComponentTest
class SatisfactionTest {

    private final Database database;

    SatisfactionTest(Database database) {
        this.database = database;
    }

    @Test
    void whatTheCustomerThinksIsKeptAndTold() {
        var id = resolved();

        Desk.act("agent", id, "satisfaction", Map.of("channel", "PHONE", "csat", 2, "nps", 0, "comment", "Too slow"))
                .statusCode(200)
                .body("status", equalTo("RESOLVED"))
                .body("work.satisfaction[0].csat", equalTo(2))
                .body("work.satisfaction[0].nps", equalTo(0))
                .body("work.satisfaction[0].satisfied", equalTo(false))
                .body("work.satisfaction[0].comment", equalTo("Too slow"));

        assertEquals("AGENT false", event(id, "actorRole") + " " + event(id, "satisfied"));
    }

    @Test
    void whoIsNotSatisfiedHasItReopenedByAManager() {
        var id = resolved();
        var unsatisfied = Map.of("channel", "PHONE", "satisfied", false, "reopen", true);

        Desk.act("agent", id, "satisfaction", unsatisfied).statusCode(403).body("code", equalTo("NOT_ALLOWED"));
        Desk.act("manager", id, "satisfaction", unsatisfied)
                .statusCode(200)
                .body("status", equalTo("REOPENED"))
                .body("cycle", equalTo(2));

        assertEquals(
                List.of("received", "acknowledged", "resolved", "satisfaction-recorded", "reopened"),
                database.texts("select split_part(type, '.', 3) from outbox where subject = ? order by sequence", id));
        assertEquals(
                "UNSATISFIED",
                database.texts(
                                "select payload ->> 'reasonCode' from outbox where subject = ? and type like '%reopened%'",
                                id)
                        .getFirst());
    }

    @Test
    void whatIsNoAnswerIsRefused() {
        var id = resolved();

        Desk.act("agent", id, "satisfaction", Map.of("channel", "PHONE")).statusCode(422);
        Desk.act("agent", id, "satisfaction", Map.of("csat", 6, "ces", 0, "nps", 11, "processScore", 0))
                .statusCode(422)
                .body("errors.pointer", hasItems("/channel", "/csat", "/ces", "/nps", "/processScore"));
        Desk.act("agent", id, "satisfaction", Map.of("channel", "PHONE", "csat", 2.5))
                .statusCode(400);
        Desk.act("manager", id, "satisfaction", Map.of("channel", "PHONE", "csat", 5, "reopen", true))
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/reopen"));
        var open = Desk.register(Map.of("channel", "PHONE", "subject", "x"));
        Desk.act("agent", open, "satisfaction", Map.of("channel", "PHONE", "csat", 1))
                .statusCode(409)
                .body("detail", containsString("not resolved yet"));
    }

    @ParameterizedTest
    @CsvSource({
        ",,,5,true",
        ",,,2,false",
        "3,1,0,1,true",
        "2,7,10,5,false",
        ",4,,,true",
        ",3,10,,false",
        ",,7,,true",
        ",,6,,false"
    })
    void theFirstScoreGivesTheVerdict(Integer csat, Integer ces, Integer nps, Integer process, boolean satisfied) {
        assertEquals(satisfied, new Scores(csat, ces, nps, process).satisfied());
    }

    private static String resolved() {
        var id = Desk.register(Map.of("channel", "PHONE", "subject", "Something", "severity", "MINOR"));
        Desk.act("agent", id, "resolution", Map.of("outcome", "ANSWERED")).statusCode(200);
        return id;
    }

    private String event(String id, String field) {
        return database.texts(
                        "select payload ->> ? from outbox where subject = ? and type = 'redress.feedback.satisfaction-recorded.v1'",
                        field,
                        id)
                .getFirst();
    }
}
