package io.redress.intake.feedback;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.redress.intake.feedback.domain.Analysis;
import io.redress.intake.feedback.domain.Channel;
import io.redress.intake.feedback.domain.EscalationRequest;
import io.redress.intake.feedback.domain.Outcome;
import io.redress.intake.feedback.domain.Wait;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What was done with one piece of feedback, in its own words, the newest first; up to {@link #MOST} of each. */
@Schema(
        name = "CaseWork",
        description =
                "What was done with it in all its cycles, the newest first, up to 100 of each; see also its history")
public record CaseWork(
        List<AcknowledgementNote> acknowledgements,
        List<AnalysisNote> analyses,
        List<PlanNote> plans,
        List<ResolutionNote> resolutions,
        List<ReviewNote> reviews,
        List<EscalationWish> escalationRequests,
        List<WaitNote> waits,
        List<SatisfactionNote> satisfaction,

        @Schema(description = "What it was merged into; absent unless it is MERGED, and for who does not see that one")
        MergeNote mergedInto,

        @Schema(description = "What was merged into it") List<MergeNote> absorbed) {

    /** How many of each are shown. */
    public static final int MOST = 100;

    /** Without what tells of feedback from other sources. @param seen says of a source system whether it is seen */
    public CaseWork seenBy(Predicate<String> seen) {
        return new CaseWork(
                acknowledgements,
                analyses,
                plans,
                resolutions,
                reviews,
                escalationRequests,
                waits,
                satisfaction,
                mergedInto != null && seen.test(mergedInto.sourceSystem()) ? mergedInto : null,
                absorbed.stream().filter(note -> seen.test(note.sourceSystem())).toList());
    }

    /** How the customer was told that it arrived. */
    @Schema(name = "Acknowledgement")
    public record AcknowledgementNote(
            Instant at,
            int cycle,

            @Schema(description = "Issuer and subject of who did it")
            String actor,

            boolean automated,

            @Schema(description = "Whether it held reference, assurance, next step and contact")
            boolean complete,

            Channel channel,
            String message) {}

    /** What an analysis found. */
    @Schema(name = "Analysis")
    @JsonIgnoreProperties(value = "priorityExplanation", allowGetters = true)
    public record AnalysisNote(
            Instant at,
            int cycle,

            @Schema(description = "Issuer and subject of who did it")
            String actor,

            String relevance,
            String nature,
            String potentialImpact,
            Analysis.Level importance,
            Analysis.Level urgency,
            Analysis.Priority priority,

            @Schema(description = "How the priority came about")
            String priorityExplanation,

            String findings) {

        /** The explanation is not stored: importance and urgency give it. */
        public AnalysisNote {
            priorityExplanation = Analysis.explanation(importance, urgency);
        }
    }

    /** What the customer was told about how and by when. */
    @Schema(name = "Plan")
    public record PlanNote(
            UUID id,

            @Schema(description = "Counts from 1 in each cycle")
            int revision,

            Instant at,
            int cycle,

            @Schema(description = "Issuer and subject of who did it")
            String actor,

            String text,
            LocalDate promisedOn,
            Channel channel) {}

    /** How it was resolved. */
    @Schema(name = "Resolution")
    public record ResolutionNote(
            Instant at,
            int cycle,

            @Schema(description = "Issuer and subject of who did it")
            String actor,

            Outcome outcome,
            String rootCauseCode,
            String rootCauseDescription,
            List<ActionNote> correctiveActions,
            String noCorrectiveActionReason,
            String redressCode,
            String redressDescription,
            String messageToCustomer) {}

    /** What will be done so that it does not happen again. */
    @Schema(name = "CorrectiveActionNote")
    public record ActionNote(UUID id, String description, String owner, LocalDate dueOn) {}

    /** What was learned from it. */
    @Schema(name = "Review")
    public record ReviewNote(
            UUID id,
            Instant at,
            int cycle,

            @Schema(description = "Issuer and subject of who did it")
            String actor,

            String whatHappened,
            String rootCauseCode,
            String why,
            List<ChangeNote> changes) {}

    /** What changes as a result. */
    @Schema(name = "ReviewChangeNote")
    public record ChangeNote(String code, String description) {}

    /** A wait for the customer. */
    @Schema(name = "Wait")
    public record WaitNote(
            UUID id,
            String reasonCode,
            Instant startedAt,
            @Schema(description = "Absent while it goes on") Instant endedAt,
            Wait.End endedBy,
            UUID messageId) {}

    /** What the customer thought of it. */
    @Schema(name = "Satisfaction")
    public record SatisfactionNote(
            UUID id,
            Instant at,
            int cycle,

            @Schema(description = "Issuer and subject of who recorded it")
            String actor,

            Channel channel,
            Integer csat,
            Integer ces,
            Integer nps,
            Integer processScore,
            boolean satisfied,
            String comment) {}

    /** The other feedback of a merge. */
    @Schema(name = "MergeNote")
    public record MergeNote(
            UUID feedbackId,
            String reference,
            Instant at,

            @Schema(description = "Issuer and subject of who did it")
            String actor,

            String reason,

            @Schema(hidden = true) @JsonProperty(access = JsonProperty.Access.WRITE_ONLY)
            String sourceSystem) {}

    /** A wish for somebody higher up. */
    @Schema(name = "EscalationWish")
    public record EscalationWish(
            UUID id,
            Instant at,

            @Schema(description = "Issuer and subject of who did it")
            String actor,

            EscalationRequest.Requester requestedBy,
            String reasonCode,
            String reason,
            Integer tier) {}
}
