package io.redress.reporting.projection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.redress.reporting.messaging.inbox.Inbox;
import io.redress.reporting.messaging.inbox.RawEvent;
import io.redress.reporting.testing.ComponentTest;
import io.redress.reporting.testing.Database;
import io.redress.reporting.testing.Events;
import io.redress.reporting.testing.Golden;
import io.redress.reporting.testing.Story;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ComponentTest
class ProjectionTest {

    private static final List<String> FACTS =
            List.of("feedback_fact", "clock_fact", "routing_fact", "escalation_fact", "satisfaction_fact", "step_fact");

    @Inject
    Inbox inbox;

    @Inject
    RebuildProjections rebuildProjections;

    @Inject
    Database database;

    @Test
    void aFeedbackIsWhatItsEventsMadeOfIt() {
        Story story = wholeLife();

        inbox.receive(story.events());

        assertEquals(
                List.of("CLOSED 2 COMPLAINT Billing MAJOR PHONE 2026-11-20 2026-11-21 2026-11-23 2026-11-30 UPHELD"),
                database.texts("""
                        SELECT concat_ws(' ', status, cycle, kind, category, severity, channel, received_at::date,
                                         first_acknowledged_at::date, first_resolved_at::date, resolved_at::date, outcome)
                        FROM feedback_fact WHERE feedback_id = ?::uuid
                        """, story.feedbackId()));
        assertEquals(
                List.of(
                        "ACKNOWLEDGED 1",
                        "CLOSED 1",
                        "CORRECTIVE_ACTION 1",
                        "CORRECTIVE_ACTION 1",
                        "LADDER_STEP 1",
                        "REOPENED 1",
                        "RESOLVED 1",
                        "RESOLVED 1"),
                database.texts(
                        "SELECT name || ' ' || quantity FROM step_fact WHERE subject = ? ORDER BY name",
                        story.feedbackId()));
    }

    @Test
    void aClockIsWhatItsEventsMadeOfIt() {
        Story story = wholeLife();

        inbox.receive(story.events());

        assertEquals(
                List.of("ACKNOWLEDGEMENT MET CRITICAL 2700", "RESOLUTION MET CRITICAL 2700"),
                database.texts(
                        "SELECT concat_ws(' ', target, state, sla_category, business_seconds) FROM clock_fact"
                                + " WHERE feedback_id = ?::uuid ORDER BY target",
                        story.feedbackId()));
        assertEquals(
                List.of("3 CLOSED"),
                database.texts(
                        "SELECT tier || ' ' || state FROM routing_fact WHERE feedback_id = ?::uuid",
                        story.feedbackId()));
        assertEquals(
                List.of("2 3 SLA_BREACH t"),
                database.texts(
                        "SELECT concat_ws(' ', from_tier, to_tier, trigger, lowered_at IS NOT NULL) FROM escalation_fact"
                                + " WHERE feedback_id = ?::uuid",
                        story.feedbackId()));
    }

    @Test
    void rebuiltProjectionsAreTheSame() {
        for (int i = 0; i < 5; i++) {
            inbox.receive(wholeLife().events());
            inbox.receive(Story.ofHistory("crm-eu")
                    .received("2026-01-01T00:00:00Z", Map.of())
                    .events());
        }
        List<String> before = facts();
        assertFalse(before.isEmpty());

        rebuildProjections.rebuild();

        assertEquals(before, facts());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void everyOrderOfArrivalEndsInTheSameFacts(long seed) {
        Story inOrder = wholeLife();
        inbox.receive(inOrder.events());
        Story shuffled = wholeLife();
        List<RawEvent> events = new ArrayList<>(shuffled.events());
        events.addAll(shuffled.events());
        Collections.shuffle(events, new Random(seed));

        events.forEach(event -> inbox.receive(List.of(event)));

        assertEquals(factsOf(inOrder), factsOf(shuffled));
    }

    @Test
    void aPayloadAgainstItsContractIsParkedAndHoldsBackOnlyItsOwnSubject() {
        String bad = UUID.randomUUID().toString();
        String good = UUID.randomUUID().toString();

        inbox.receive(List.of(
                Events.event("redress.sla.clock-started.v1", bad, 1, "{\"clockId\":\"no uuid\",\"startedAt\":7}"),
                Golden.of("intake", "received").about(good, 1, Map.of())));

        assertEquals(
                List.of("payload is not a redress.sla.clock-started.v1 event: a field has another type than the"
                        + " contract says"),
                database.texts("SELECT reason FROM parked_event WHERE subject = ?", bad));
        assertEquals(1, database.count("SELECT count(*) FROM event_log WHERE subject = ?", good));
        assertEquals(0, database.count("SELECT count(*) FROM event_log WHERE subject = ?", bad));
    }

    @Test
    void aPayloadAboutAnotherFeedbackIsParked() {
        String subject = UUID.randomUUID().toString();

        inbox.receive(List.of(Golden.of("intake", "received")
                .about(subject, 1, Map.of("feedbackId", UUID.randomUUID().toString()))));

        assertEquals(
                List.of("feedbackId in the payload is not the subject"),
                database.texts("SELECT reason FROM parked_event WHERE subject = ?", subject));
    }

    private List<String> facts() {
        return FACTS.stream()
                .flatMap(table -> database.texts("SELECT f::text FROM " + table + " f ORDER BY 1").stream())
                .toList();
    }

    /** Without the ids, which differ from story to story. */
    private List<String> factsOf(Story story) {
        return Stream.of(
                        "SELECT (to_jsonb(f) - 'feedback_id')::text FROM feedback_fact f WHERE feedback_id = ?::uuid",
                        "SELECT (to_jsonb(f) - 'feedback_id' - 'clock_id')::text FROM clock_fact f"
                                + " WHERE feedback_id = ?::uuid ORDER BY target",
                        "SELECT (to_jsonb(f) - 'feedback_id')::text FROM routing_fact f WHERE feedback_id = ?::uuid",
                        "SELECT (to_jsonb(f) - 'feedback_id' - 'escalation_id')::text FROM escalation_fact f"
                                + " WHERE feedback_id = ?::uuid",
                        "SELECT (to_jsonb(f) - 'subject')::text FROM step_fact f WHERE subject = ?"
                                + " ORDER BY producer, sequence, name")
                .flatMap(sql -> database.texts(sql, story.feedbackId()).stream())
                .toList();
    }

    private static Story wholeLife() {
        Map<String, ?> raise = Map.of("escalationId", UUID.randomUUID(), "fromTier", 2, "toTier", 3);
        return Story.of("crm-eu")
                .received("2026-11-20T10:20:00Z", Map.of("kind", "QUESTION"))
                .sla("clock-started", "ACKNOWLEDGEMENT", "HIGH", Map.of("dueAt", "2026-11-21T10:20:00Z"))
                .sla("clock-started", "RESOLUTION", "HIGH", Map.of("dueAt", "2026-12-04T16:00:00Z"))
                .escalation("assigned", Map.of())
                .intake("classified", Map.of("category", "Billing", "severity", "MAJOR", "kind", "COMPLAINT"))
                .sla("clock-rescheduled", "RESOLUTION", "CRITICAL", Map.of())
                .intake("updated", Map.of("changedFields", List.of("channel", "product"), "channel", "PHONE"))
                .intake("acknowledged", Map.of("acknowledgedAt", "2026-11-21T09:00:00Z"))
                .sla("met", "ACKNOWLEDGEMENT", "CRITICAL", Map.of())
                .intake("wait-started", Map.of())
                .sla("clock-paused", "RESOLUTION", "CRITICAL", Map.of())
                .intake("wait-ended", Map.of())
                .sla("clock-resumed", "RESOLUTION", "CRITICAL", Map.of())
                .escalation("ladder-step-taken", Map.of())
                .sla("breached", "RESOLUTION", "CRITICAL", Map.of())
                .escalation("raised", raise)
                .intake("resolved", Map.of("resolvedAt", "2026-11-23T08:00:00Z", "status", "RESOLVED"))
                .sla("breach-retracted", "RESOLUTION", "CRITICAL", Map.of("newState", "MET"))
                .sla("met", "RESOLUTION", "CRITICAL", Map.of())
                .escalation("lowered", raise)
                .intake("reopened", Map.of("cycle", 2, "status", "REOPENED"))
                .intake("resolved", Map.of("resolvedAt", "2026-11-30T08:00:00Z", "cycle", 2, "status", "RESOLVED"))
                .intake("closed", Map.of("cycle", 2, "status", "CLOSED"))
                .escalation("closed", Map.of());
    }
}
