package io.redress.sla.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.redress.sla.clock.domain.ClockFact;
import io.redress.sla.messaging.outgoing.About;
import io.redress.sla.messaging.outgoing.AboutClock;
import io.redress.sla.messaging.outgoing.BreachRetracted;
import io.redress.sla.messaging.outgoing.Breached;
import io.redress.sla.messaging.outgoing.Cancelled;
import io.redress.sla.messaging.outgoing.ClockPaused;
import io.redress.sla.messaging.outgoing.ClockRescheduled;
import io.redress.sla.messaging.outgoing.ClockResumed;
import io.redress.sla.messaging.outgoing.ClockStarted;
import io.redress.sla.messaging.outgoing.ErasureCompleted;
import io.redress.sla.messaging.outgoing.MarkReached;
import io.redress.sla.messaging.outgoing.Met;
import io.redress.sla.messaging.outgoing.OutgoingEvent;
import io.redress.sla.messaging.outgoing.PauseLimitReached;
import io.redress.sla.messaging.outgoing.PauseRefused;
import io.redress.sla.messaging.outgoing.PolicyReviewDue;
import io.redress.sla.messaging.outgoing.SlaPolicyActivated;
import io.redress.sla.policy.PolicyVersion;
import io.redress.sla.policy.RulesDocument;
import io.redress.sla.policy.domain.VersionRef;
import io.redress.sla.testing.ComponentTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Each event we publish: what our records say is the golden example, and the schema agrees. */
@ComponentTest
class PublishedContractsTest {

    @Inject
    ObjectMapper json;

    @Test
    void clockStarted() {
        Golden golden = golden("clock-started");
        check(ClockStarted.of(about(golden), golden.started()));
    }

    @Test
    void clockRescheduled() {
        Golden golden = golden("clock-rescheduled");
        check(ClockRescheduled.of(about(golden), golden.rescheduled()));
    }

    @Test
    void clockPaused() {
        Golden golden = golden("clock-paused");
        check(ClockPaused.of(about(golden), golden.paused()));
    }

    @Test
    void clockResumed() {
        Golden golden = golden("clock-resumed");
        check(ClockResumed.of(about(golden), golden.resumed()));
    }

    @Test
    void pauseRefused() {
        Golden golden = golden("pause-refused");
        check(PauseRefused.of(about(golden), golden.refused()));
    }

    @Test
    void pauseLimitReached() {
        Golden golden = golden("pause-limit-reached");
        check(PauseLimitReached.of(about(golden), golden.limitReached()));
    }

    @Test
    void markReached() {
        Golden golden = golden("mark-reached");
        check(MarkReached.of(about(golden), golden.markReached()));
    }

    @Test
    void breached() {
        Golden golden = golden("breached");
        check(Breached.of(about(golden), golden.breached()));
    }

    @Test
    void breachRetracted() {
        Golden golden = golden("breach-retracted");
        check(BreachRetracted.of(about(golden), golden.retracted()));
    }

    @Test
    void met() {
        Golden golden = golden("met");
        ClockFact.Fulfilled fulfilled = golden.fulfilled();
        check(Met.of(about(golden), fulfilled));
    }

    @Test
    void cancelled() {
        Golden golden = golden("cancelled");
        check(Cancelled.of(about(golden), golden.cancelled()));
    }

    @Test
    void erasureCompleted() {
        Golden golden = golden("erasure-completed");
        check(ErasureCompleted.of(About.of(golden.subject()), golden.id("erasureId"), golden.at("completedAt"), 0));
    }

    @Test
    void slaPolicyActivated() throws JsonProcessingException {
        Golden golden = golden("sla-policy-activated");
        ObjectNode rules = json.createObjectNode();
        rules.put("calendarId", golden.text("calendarId"));
        rules.put("automaticAcknowledgementCounts", true);
        rules.set("automaticAcknowledgementChannels", golden.json().get("automaticAcknowledgementChannels"));
        rules.set("targets", golden.json().get("targets"));
        golden.json()
                .get("marks")
                .forEach(mark -> rules.withArray("marks").addObject().put("name", mark.asText()));
        check(SlaPolicyActivated.of(new PolicyVersion(
                new VersionRef(
                        golden.text("policyId"), golden.json().get("version").asInt()),
                json.treeToValue(rules, RulesDocument.class),
                null,
                LocalDate.parse(golden.text("reviewOn")),
                null,
                golden.id("authorId"),
                null,
                golden.id("approverId"),
                golden.at("effectiveAt"),
                null)));
    }

    @Test
    void policyReviewDue() {
        Golden golden = golden("policy-review-due");
        check(PolicyReviewDue.of(
                new VersionRef(
                        golden.text("policyId"), golden.json().get("version").asInt()),
                LocalDate.parse(golden.text("reviewOn")),
                golden.json().get("overdue").asBoolean(),
                golden.at("noticedAt")));
    }

    private static Golden golden(String event) {
        return new Golden(Contracts.own(event));
    }

    private static AboutClock about(Golden golden) {
        return AboutClock.of(golden.subject(), golden.clock());
    }

    private void check(OutgoingEvent event) {
        String name = event.type().replace("redress.sla.", "").replace(".v1", "");
        ObjectNode expected = Contracts.own(name);
        expected.remove("basedOn");
        ObjectNode produced = json.valueToTree(event);
        if (name.equals("erasure-completed")) {
            expected.put("blankedCount", 0);
        }
        assertEquals(sorted(expected), sorted(produced));
        assertEquals(List.of(), Contracts.faults(name, produced));
    }

    private String sorted(ObjectNode node) {
        try {
            return json.writerWithDefaultPrettyPrinter()
                    .with(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                    .writeValueAsString(json.treeToValue(node, Object.class));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
