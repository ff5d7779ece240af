package io.redress.intake.feedback;

import io.redress.intake.feedback.domain.Actor;
import io.redress.intake.feedback.domain.Feedback;
import io.redress.intake.feedback.persistence.HistoryStore;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** Lines of the history, with what changed as it was and as it is. */
final class HistoryLines {

    private HistoryLines() {}

    /** @param before null at the beginning */
    static HistoryStore.Entry of(
            Feedback before, Feedback after, String action, Instant at, Actor actor, String reason) {
        return new HistoryStore.Entry(
                after.id(),
                after.version(),
                at,
                actor.name(),
                action,
                reason,
                before == null ? null : facts(before),
                facts(after));
    }

    private static Map<String, Object> facts(Feedback feedback) {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("status", feedback.state().status());
        facts.put("cycle", feedback.cycle());
        facts.put("kind", feedback.classification().kind());
        facts.put("severity", feedback.classification().severity());
        if (feedback.classification().category() != null) {
            facts.put("category", feedback.classification().category());
        }
        if (feedback.awaitingCustomer()) {
            facts.put("awaitingCustomer", true);
        }
        if (feedback.source().revision().number() != null) {
            facts.put("sourceRevision", feedback.source().revision().number());
        }
        return facts;
    }
}
