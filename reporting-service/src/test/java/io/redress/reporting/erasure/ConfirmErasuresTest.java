package io.redress.reporting.erasure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.redress.reporting.messaging.inbox.Inbox;
import io.redress.reporting.projection.RebuildProjections;
import io.redress.reporting.testing.ComponentTest;
import io.redress.reporting.testing.Database;
import io.redress.reporting.testing.Golden;
import io.redress.reporting.testing.Story;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@ComponentTest
class ConfirmErasuresTest {

    @Inject
    Inbox inbox;

    @Inject
    RebuildProjections rebuild;

    @Inject
    Database database;

    private final UUID erasure = UUID.randomUUID();

    @Test
    void anErasureIsConfirmedOnceHoweverOftenItArrives() {
        var story = Story.of("crm-eu")
                .received("2026-11-20T10:00:00Z", Map.of())
                .intake("erasure-requested", Map.of("erasureId", erasure));

        inbox.receive(story.events());
        inbox.receive(story.events());

        var answers = answers(story);
        assertEquals(1, answers.size());
        assertTrue(answers.getFirst().contains(erasure.toString()), answers.getFirst());
        assertEquals(
                List.of(),
                SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(
                                Golden.of("reporting", "erasure-completed")
                                        .schema()
                                        .toString(),
                                InputFormat.JSON)
                        .validate(answers.getFirst(), InputFormat.JSON));
    }

    @Test
    void whatComesTooEarlyIsConfirmedInItsTurn() {
        var story = Story.of("crm-eu")
                .received("2026-11-20T10:00:00Z", Map.of())
                .intake("erasure-requested", Map.of("erasureId", erasure));

        inbox.receive(story.events().subList(1, 2));
        assertEquals(List.of(), answers(story));

        inbox.receive(story.events().subList(0, 1));
        assertEquals(1, answers(story).size());
    }

    @Test
    void makingFactsAnewConfirmsNothingAgain() {
        var story = Story.of("crm-eu")
                .received("2026-11-20T10:00:00Z", Map.of())
                .intake("erasure-requested", Map.of("erasureId", erasure));
        inbox.receive(story.events());

        rebuild.rebuild();

        assertEquals(1, answers(story).size());
    }

    @Test
    void anErasureThatNamesNoneIsParked() {
        var fields = new HashMap<String, Object>();
        fields.put("erasureId", null);
        var story = Story.of("crm-eu").intake("erasure-requested", fields);

        inbox.receive(story.events());

        assertEquals(
                List.of("it names no feedback or no erasure"),
                database.texts("SELECT reason FROM parked_event WHERE subject = ?", story.feedbackId()));
    }

    private List<String> answers(Story story) {
        return database.texts(
                "SELECT payload FROM outbox WHERE subject = ? AND type = 'redress.reporting.erasure-completed.v1'",
                story.feedbackId());
    }
}
