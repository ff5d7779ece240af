package io.redress.intake.messaging.outgoing;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.redress.intake.feedback.domain.Actor;
import io.redress.intake.feedback.domain.Feedback;
import io.redress.intake.feedback.domain.Review;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Somebody looked back at resolved feedback. */
public record FeedbackReviewed(
        @JsonUnwrapped About about,
        UUID reviewId,
        Instant reviewedAt,
        String rootCauseCode,
        List<String> changeCodes,
        @JsonUnwrapped By by)
        implements FeedbackEvent {

    /** From the feedback and its review; texts stay here. */
    public static FeedbackReviewed of(Feedback feedback, Review review, Actor actor) {
        return new FeedbackReviewed(
                About.of(feedback),
                review.id(),
                review.at(),
                review.rootCauseCode(),
                review.changes().stream().map(Review.Change::code).toList(),
                By.of(actor));
    }

    @Override
    public String type() {
        return "redress.feedback.reviewed.v1";
    }
}
