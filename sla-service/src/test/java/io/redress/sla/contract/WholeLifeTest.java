package io.redress.sla.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.redress.sla.mark.FireMarks;
import io.redress.sla.testing.ComponentTest;
import io.redress.sla.testing.Database;
import io.redress.sla.testing.Story;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Feedback through everything that can happen to them; whatever is published keeps to its schema. */
@ComponentTest
class WholeLifeTest {

    private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.MICROS);
    private static final Instant LONG_AGO = NOW.minus(Duration.ofDays(60));

    @Inject
    Story story;

    @Inject
    Database database;

    @Inject
    FireMarks marks;

    @Inject
    ObjectMapper json;

    @Test
    void everythingThatIsPublishedKeepsToItsSchema() throws JsonProcessingException {
        List<Story.Told> told = new ArrayList<>(paused());
        told.addAll(List.of(breachedAndReopened(), retracted(), reclassified(), withdrawn(), historical()));
        List<String> faults = new ArrayList<>();
        List<String> types = new ArrayList<>();
        for (Story.Told each : told) {
            for (String row : database.texts(
                    "SELECT type || ' ' || payload FROM outbox WHERE subject = ?",
                    each.id().toString())) {
                String name = row.substring("redress.sla.".length(), row.indexOf(".v1"));
                types.add(name);
                Contracts.faults(name, json.readTree(row.substring(row.indexOf('{'))))
                        .forEach(fault -> faults.add(name + ": " + fault));
            }
        }
        assertEquals(List.of(), faults);
        assertTrue(
                types.containsAll(List.of(
                        "clock-started",
                        "clock-rescheduled",
                        "clock-paused",
                        "clock-resumed",
                        "pause-refused",
                        "pause-limit-reached",
                        "mark-reached",
                        "breached",
                        "breach-retracted",
                        "met",
                        "cancelled",
                        "erasure-completed")),
                types::toString);
        assertEquals(
                0,
                database.count("SELECT count(*) FROM parked_event WHERE state = 'PARKED'"
                        + " AND subject IN (SELECT id::text FROM feedback)"));
    }

    private Story.Told breachedAndReopened() {
        Story.Told told = story.of().received("MAJOR", LONG_AGO);
        fireAll();
        told.tell(
                "plan-communicated",
                "\"planId\":\"" + UUID.randomUUID() + "\",\"revision\":1,\"communicatedAt\":\"" + NOW
                        + "\",\"promisedOn\":\"2099-01-04\",\"channel\":\"PHONE\"");
        told.resolved(NOW);
        told.tell("reopened", "\"cycle\":2,\"reopenedAt\":\"" + NOW + "\"");
        told.tell("erasure-requested", "\"erasureId\":\"" + UUID.randomUUID() + "\"");
        assertEquals("MET", told.state("PROMISE"));
        assertEquals("RUNNING", told.state("RESOLUTION"));
        return told;
    }

    private List<Story.Told> paused() {
        Story.Told told =
                story.of().received("MINOR", NOW.minus(Duration.ofDays(1))).acknowledged(NOW);
        String wait = "\"waitId\":\"" + UUID.randomUUID()
                + "\",\"reasonCode\":\"INFORMATION_REQUESTED\",\"startedAt\":\"" + NOW + "\"";
        told.tell("wait-started", wait);
        told.tell("wait-ended", wait + ",\"endedAt\":\"" + NOW.plus(Duration.ofHours(30)) + "\"");
        told.tell(
                "wait-started",
                "\"waitId\":\"" + UUID.randomUUID() + "\",\"reasonCode\":\"LUNCH\",\"startedAt\":\""
                        + NOW.plus(Duration.ofHours(31)) + "\"");
        Story.Told forgotten = story.of().received("MINOR", LONG_AGO);
        forgotten.tell(
                "wait-started",
                wait.replace(NOW.toString(), LONG_AGO.plus(Duration.ofDays(1)).toString()));
        fireAll();
        assertTrue(forgotten.published().contains("pause-limit-reached RESOLUTION"));
        return List.of(told, forgotten);
    }

    private Story.Told retracted() {
        Story.Told told = story.of().received("MAJOR", LONG_AGO);
        String wait =
                "\"waitId\":\"" + UUID.randomUUID() + "\",\"reasonCode\":\"INFORMATION_REQUESTED\",\"startedAt\":\""
                        + LONG_AGO.plus(Duration.ofHours(1)) + "\"";
        fireAll();
        told.tell("wait-started", wait);
        fireAll();
        told.resolved(LONG_AGO.plus(Duration.ofHours(3)));
        assertEquals("MET", told.state("RESOLUTION"));
        return told;
    }

    private Story.Told reclassified() {
        Story.Told told = story.of().received("MENTION", "MINOR", NOW.minus(Duration.ofHours(10)), false);
        classify(told, "COMPLAINT", "MINOR", NOW.minus(Duration.ofHours(9)));
        classify(told, "COMPLAINT", "MAJOR", NOW);
        classify(told, "PRAISE", "MAJOR", NOW);
        assertEquals("BREACHED", told.state("ACKNOWLEDGEMENT"));
        assertEquals("CANCELLED", told.state("RESOLUTION"));
        return told;
    }

    private Story.Told withdrawn() {
        Story.Told told = story.of().received("MAJOR", NOW);
        told.tell(
                "absorbed", "\"receivedAt\":\"" + NOW.minus(Duration.ofHours(1)) + "\",\"absorbedAt\":\"" + NOW + "\"");
        told.tell("withdrawn", "\"withdrawnAt\":\"" + NOW + "\"");
        assertEquals("CANCELLED", told.state("RESOLUTION"));
        return told;
    }

    private Story.Told historical() {
        Story.Told told = story.of().received("COMPLAINT", "MAJOR", LONG_AGO, true);
        told.tell(
                "acknowledged",
                "\"acknowledgedAt\":\"" + LONG_AGO.plus(Duration.ofDays(1))
                        + "\",\"automated\":false,\"complete\":true",
                true);
        told.tell("resolved", "\"resolvedAt\":\"" + LONG_AGO.plus(Duration.ofDays(2)) + "\"", true);
        assertEquals("BREACHED", told.state("ACKNOWLEDGEMENT"));
        assertEquals("MET", told.state("RESOLUTION"));
        return told;
    }

    private static void classify(Story.Told told, String kind, String severity, Instant at) {
        told.tell(
                "classified",
                "\"kind\":\"%s\",\"severity\":\"%s\",\"classifiedAt\":\"%s\"".formatted(kind, severity, at));
    }

    private void fireAll() {
        while (marks.fire(100) > 0) {
            continue;
        }
    }
}
