package io.redress.intake.messaging.outgoing;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.redress.intake.feedback.domain.Actor;
import io.redress.intake.feedback.domain.Feedback;
import io.redress.intake.feedback.domain.Kind;
import io.redress.intake.feedback.domain.Severity;
import io.redress.intake.triage.domain.Classification;
import java.time.Instant;
import java.util.List;

/** Feedback was reclassified, by a person or by rules. */
public record FeedbackClassified(
        @JsonUnwrapped About about,
        Kind kind,
        String category,
        Severity severity,
        Severity claimedSeverity,
        List<String> topics,
        boolean needsReview,
        Previous previous,
        Instant classifiedAt,
        boolean byRule,
        List<String> ruleIds,
        TriagePolicy triagePolicy,
        String reasonCode,
        @JsonUnwrapped By by)
        implements FeedbackEvent {

    /** The classification until now. */
    public record Previous(Kind kind, String category, Severity severity) {

        private static Previous of(Classification classification) {
            return new Previous(classification.kind(), classification.category(), classification.severity());
        }
    }

    /** Reclassified by a person. */
    public static FeedbackClassified byHand(
            Classification before, Feedback feedback, Instant at, String reasonCode, Actor actor) {
        return of(before, feedback, at, false, reasonCode, By.of(actor));
    }

    /** Reclassified by the rules, since what they look at has changed. */
    public static FeedbackClassified byRule(Classification before, Feedback feedback, Instant at) {
        return of(before, feedback, at, true, "NEW_FACTS", By.SYSTEM);
    }

    private static FeedbackClassified of(
            Classification before, Feedback feedback, Instant at, boolean byRule, String reasonCode, By by) {
        var now = feedback.classification();
        return new FeedbackClassified(
                About.of(feedback),
                now.kind(),
                now.category(),
                now.severity(),
                now.claimedSeverity(),
                now.topics(),
                now.needsReview(),
                Previous.of(before),
                at,
                byRule,
                TriagePolicy.ruleIds(now),
                TriagePolicy.of(now),
                reasonCode,
                by);
    }

    @Override
    public String type() {
        return "redress.feedback.classified.v1";
    }
}
