package io.redress.intake.messaging.outgoing;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.redress.intake.feedback.domain.Actor;
import io.redress.intake.feedback.domain.Analysis;
import io.redress.intake.feedback.domain.Analysis.Level;
import io.redress.intake.feedback.domain.Analysis.Priority;
import io.redress.intake.feedback.domain.Feedback;
import java.time.Instant;

/** The situation was analysed. */
public record FeedbackAnalysed(
        @JsonUnwrapped About about,
        Instant analysedAt,
        String relevance,
        String nature,
        String potentialImpact,
        Level importance,
        Level urgency,
        Priority priority,
        @JsonUnwrapped By by)
        implements FeedbackEvent {

    /** From the analysed feedback. */
    public static FeedbackAnalysed of(Feedback feedback, Analysis analysis, Actor actor) {
        return new FeedbackAnalysed(
                About.of(feedback),
                feedback.milestones().analysedAt(),
                analysis.relevance(),
                analysis.nature(),
                analysis.potentialImpact(),
                analysis.importance(),
                analysis.urgency(),
                analysis.priority(),
                By.of(actor));
    }

    @Override
    public String type() {
        return "redress.feedback.analysed.v1";
    }
}
