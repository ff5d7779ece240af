package io.redress.sla.contract;

import com.fasterxml.jackson.databind.JsonNode;
import io.redress.sla.clock.domain.ClockFact;
import io.redress.sla.clock.domain.ClockIdentity;
import io.redress.sla.clock.domain.ClockState;
import io.redress.sla.clock.domain.DueOverride;
import io.redress.sla.clock.domain.Feedback;
import io.redress.sla.clock.domain.MarkTime;
import io.redress.sla.clock.domain.PauseLimit;
import io.redress.sla.clock.domain.Wait;
import io.redress.sla.policy.domain.SlaCategory;
import io.redress.sla.policy.domain.Target;
import io.redress.sla.policy.domain.Traits;
import io.redress.sla.policy.domain.VersionRef;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Takes the values of a golden example apart, so that the domain can be given them. */
record Golden(JsonNode json) {

    Feedback.Subject subject() {
        return new Feedback.Subject(
                id("feedbackId"),
                text("reference"),
                text("sourceSystem"),
                json.get("historical").asBoolean(),
                Traits.NONE);
    }

    ClockIdentity clock() {
        VersionRef policy = json.has("policy") ? version("policy") : new VersionRef("default", 1);
        VersionRef calendar = json.has("calendar") ? version("calendar") : new VersionRef("company", 1);
        return new ClockIdentity(
                id("clockId"), Target.valueOf(text("target")), json.get("cycle").asInt(), 1, policy, calendar, false);
    }

    ClockFact.Started started() {
        return new ClockFact.Started(
                state("state"),
                text("reasonCode"),
                at("pausedSince"),
                category(),
                generation(),
                text("basis"),
                at("startedAt"),
                at("dueAt"),
                at("originalDueAt"),
                marks(),
                clock().policy(),
                clock().calendar());
    }

    ClockFact.Rescheduled rescheduled() {
        return new ClockFact.Rescheduled(
                state("state"),
                text("reasonCode"),
                category(),
                generation(),
                text("basis"),
                at("startedAt"),
                at("dueAt"),
                at("previousDueAt"),
                at("originalDueAt"),
                json.get("overridden").asBoolean()
                        ? new DueOverride(
                                id("overrideId"), at("dueAt"), at("rescheduledAt"), text("overrideReasonCode"))
                        : null,
                at("computedDueAt"),
                json.has("actorId") ? id("actorId") : null,
                marks(),
                at("rescheduledAt"),
                clock().policy(),
                clock().calendar(),
                List.of());
    }

    ClockFact.Paused paused() {
        return new ClockFact.Paused(
                new Wait(id("waitId"), text("reasonCode"), at("pausedSince")),
                category(),
                generation(),
                at("pausedSince"),
                at("projectedDueAt"));
    }

    ClockFact.Resumed resumed() {
        return new ClockFact.Resumed(
                id("waitId"),
                category(),
                generation(),
                at("pausedSince"),
                at("resumedAt"),
                at("dueAt"),
                at("previousDueAt"),
                at("originalDueAt"),
                at("computedDueAt"),
                marks());
    }

    ClockFact.PauseRefused refused() {
        return new ClockFact.PauseRefused(id("waitId"), text("reasonCode"), at("refusedAt"));
    }

    ClockFact.PauseLimitReached limitReached() {
        PauseLimit limit = new PauseLimit(at("reachedAt"), PauseLimit.Kind.valueOf(text("limit")));
        return new ClockFact.PauseLimitReached(id("waitId"), limit, at("firedAt"));
    }

    ClockFact.MarkReached markReached() {
        List<String> skipped = new ArrayList<>();
        json.get("skipped").forEach(name -> skipped.add(name.asText()));
        return new ClockFact.MarkReached(
                text("mark"),
                category(),
                generation(),
                at("dueAt"),
                at("reachedAt"),
                at("firedAt"),
                json.get("late").asBoolean(),
                skipped);
    }

    ClockFact.Breached breached() {
        return new ClockFact.Breached(
                category(),
                generation(),
                at("dueAt"),
                at("originalDueAt"),
                at("detectedAt"),
                json.get("breachedOnChange").asBoolean());
    }

    ClockFact.BreachRetracted retracted() {
        return new ClockFact.BreachRetracted(
                category(),
                generation(),
                at("dueAt"),
                at("factAt"),
                text("factType"),
                at("retractedAt"),
                state("newState"));
    }

    ClockFact.Fulfilled fulfilled() {
        JsonNode taken = json.get("durations");
        return new ClockFact.Fulfilled(
                json.get("fulfilledLate").asBoolean(),
                text("fulfilledBy"),
                at("fulfilledAt"),
                category(),
                generation(),
                at("startedAt"),
                at("dueAt"),
                at("originalDueAt"),
                at("computedDueAt"),
                new ClockFact.Taken(
                        duration(taken, "business"),
                        duration(taken, "elapsed"),
                        duration(taken, "paused"),
                        duration(taken, "customerPerceived")),
                json.get("thanksToPause").asBoolean());
    }

    ClockFact.Cancelled cancelled() {
        return new ClockFact.Cancelled(category(), generation(), text("reasonCode"), at("cancelledAt"));
    }

    UUID id(String field) {
        return UUID.fromString(text(field));
    }

    Instant at(String field) {
        return json.has(field) ? Instant.parse(text(field)) : null;
    }

    String text(String field) {
        return json.has(field) ? json.get(field).asText() : null;
    }

    private static Duration duration(JsonNode node, String field) {
        return Duration.parse(node.get(field).asText());
    }

    private ClockState.Name state(String field) {
        return ClockState.Name.valueOf(text(field));
    }

    private SlaCategory category() {
        return SlaCategory.valueOf(text("slaCategory"));
    }

    private int generation() {
        return json.get("generation").asInt();
    }

    private List<MarkTime> marks() {
        List<MarkTime> marks = new ArrayList<>();
        json.get("marks")
                .forEach(mark -> marks.add(new MarkTime(
                        mark.get("name").asText(), Instant.parse(mark.get("at").asText()))));
        return marks;
    }

    private VersionRef version(String field) {
        return new VersionRef(
                json.get(field).get("id").asText(),
                json.get(field).get("version").asInt());
    }
}
