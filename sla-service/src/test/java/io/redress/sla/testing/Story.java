package io.redress.sla.testing;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import io.redress.sla.messaging.inbox.Inbox;
import io.redress.sla.messaging.inbox.RawEvent;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Tells sla-service of feedback, event by event, through its inbox; and reads what it says about them. */
@Singleton
public class Story {

    /** As intake makes them: growing with time. */
    private static final NoArgGenerator IDS = Generators.timeBasedEpochGenerator();

    private final Inbox inbox;
    private final Database database;

    Story(Inbox inbox, Database database) {
        this.inbox = inbox;
        this.database = database;
    }

    /** A new feedback of the source system that integrations in tests are bound to. */
    public Told of() {
        return of(Tokens.SOURCE);
    }

    public Told of(String sourceSystem) {
        return new Told(IDS.generate(), sourceSystem);
    }

    /** One feedback and how far its story has come. */
    public final class Told {

        private final UUID id;
        private final String source;
        private long sequence;
        private Instant time = Instant.parse("2026-11-20T10:15:00Z");

        private Told(UUID id, String source) {
            this.id = id;
            this.source = source;
        }

        public UUID id() {
            return id;
        }

        /** From now on events are recorded at this instant. */
        public Told tellAt(Instant recordedAt) {
            time = recordedAt;
            return this;
        }

        public Told received(String severity, Instant receivedAt) {
            return received("COMPLAINT", severity, receivedAt, false);
        }

        public Told received(String kind, String severity, Instant receivedAt, boolean historical) {
            return tell("received", """
                    "kind":"%s","severity":"%s","receivedAt":"%s","recordedAt":"%s","channel":"EMAIL",\
                    "topics":[],"needsReview":false,"ruleIds":[],"demandsEscalation":false""".formatted(kind, severity, receivedAt, receivedAt), historical);
        }

        public Told acknowledged(Instant at) {
            return tell("acknowledged", """
                    "acknowledgedAt":"%s","automated":false,"complete":true,"impliedByResolution":false""".formatted(at));
        }

        public Told resolved(Instant at) {
            return tell("resolved", "\"resolvedAt\":\"" + at + "\",\"outcome\":\"UPHELD\",\"correctiveActions\":[]");
        }

        public Told tell(String name, String fields) {
            return tell(name, fields, false);
        }

        public Told tell(String name, String fields, boolean historical) {
            inbox.receive(List.of(event(name, fields, historical)));
            return this;
        }

        /** The next event, not told yet. */
        public RawEvent event(String name, String fields, boolean historical) {
            sequence++;
            String payload = """
                    {"feedbackId":"%s","reference":"FB-2026-000007","sourceSystem":"%s","historical":%s,%s}""".formatted(id, source, historical, fields);
            return Events.event("redress.feedback." + name + ".v1", id.toString(), sequence, time, payload);
        }

        /** What sla has published about it, by short names, with the target where there is one. */
        public List<String> published() {
            return database.texts(
                    "SELECT replace(replace(type, 'redress.sla.', ''), '.v1', '') || coalesce(' ' || (payload->>'target'), '')"
                            + " FROM outbox WHERE subject = ? ORDER BY sequence",
                    id.toString());
        }

        /** The payload of the last event of a type and target. */
        public String payload(String name, String target) {
            return database.texts(
                            "SELECT payload FROM outbox WHERE subject = ? AND type = ? AND payload->>'target' = ?"
                                    + " ORDER BY sequence DESC LIMIT 1",
                            id.toString(),
                            "redress.sla." + name + ".v1",
                            target)
                    .getFirst();
        }

        public String state(String target) {
            return database.texts(
                            "SELECT state FROM clock WHERE feedback_id = ? AND target = ? ORDER BY cycle DESC, attempt DESC",
                            id,
                            target)
                    .getFirst();
        }
    }
}
