package io.redress.intake.feedback.rest;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.redress.intake.testing.ComponentTest;
import io.redress.intake.testing.Database;
import io.redress.intake.testing.Tokens;
import io.restassured.http.ContentType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Revisions of one piece that come all at once and out of order, as after an outage of the sender. */
@ComponentTest
class RevisionStormTest {

    private static final int REVISIONS = 40;

    private final Database database;

    RevisionStormTest(Database database) {
        this.database = database;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void theySettleOnTheNewestWithOneEventForEachThatWasApplied(long seed) throws Exception {
        var external = UUID.randomUUID().toString();
        List<Callable<Integer>> calls = IntStream.rangeClosed(1, REVISIONS)
                .<Callable<Integer>>mapToObj(revision -> () -> send(external, revision))
                .collect(Collectors.toCollection(ArrayList::new));
        Collections.shuffle(calls, new Random(seed));

        var statuses = new ArrayList<Integer>();
        try (var pool = Executors.newFixedThreadPool(8)) {
            for (var answer : pool.invokeAll(calls)) {
                statuses.add(answer.get());
            }
        }

        assertTrue(List.of(200, 201).containsAll(statuses), statuses::toString);
        assertEquals(1, Collections.frequency(statuses, 201));
        assertEquals(
                List.of("Revision " + REVISIONS),
                database.texts("select subject from feedback where source_external_id = ?", external));
        var id = database.texts("select id from feedback where source_external_id = ?", external)
                .getFirst();
        var version = database.count("select version from feedback where id = ?::uuid", id);
        assertEquals(version, database.count("select count(*) from outbox where subject = ?", id));
        assertEquals(version, database.count("select count(*) from feedback_history where feedback_id = ?::uuid", id));
        assertEquals(
                1,
                database.count(
                        "select count(*) from outbox where subject = ? and sequence = 1 and type like '%received%'",
                        id));
    }

    private static int send(String external, int revision) {
        return given().auth()
                .oauth2(Tokens.of("integration"))
                .contentType(ContentType.JSON)
                .body(Map.of(
                        "channel",
                        "CRM",
                        "subject",
                        "Revision " + revision,
                        "source",
                        Map.of("externalId", external, "revision", revision)))
                .post("/feedback")
                .statusCode();
    }
}
