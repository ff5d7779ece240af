package io.redress.intake.triage.rest;

import io.redress.intake.feedback.domain.Kind;
import io.redress.intake.feedback.domain.Severity;
import io.redress.intake.triage.PreviewRules;
import io.redress.intake.triage.domain.Classification;
import io.redress.intake.triage.domain.FiredRule;
import io.redress.intake.triage.domain.Rule;
import io.redress.intake.triage.domain.RuleOutcome;
import io.redress.intake.triage.domain.RulesVersion;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What readers of triage rules see. */
final class RulesAnswers {

    private RulesAnswers() {}

    /** Where a version stands. */
    @Schema(name = "TriageRulesStatus")
    enum Status {
        DRAFT,
        APPROVED,
        IN_FORCE,
        SUPERSEDED;

        static Status of(RulesVersion version, int inForce, Instant now) {
            if (!version.approved()) {
                return DRAFT;
            }
            if (version.version() == inForce) {
                return IN_FORCE;
            }
            return version.inForceAt().isAfter(now) ? APPROVED : SUPERSEDED;
        }
    }

    @Schema(name = "TriageRulesSummary", description = "A version of the triage rules")
    record Summary(
            @Schema(description = "Counts from 1, the built-in one")
            int version,

            Status status,
            @Schema(description = "How many rules it has") int rules,

            @Schema(description = "From when its author wants it; absent for at once")
            Instant effectiveAt,

            @Schema(description = "From when it holds; absent until approved")
            Instant inForceAt,

            LocalDate reviewOn,

            @Schema(description = "Whether the day of its review has come")
            boolean reviewDue,

            Instant createdAt,

            @Schema(description = "Opaque id; absent for the built-in version")
            UUID authorId,

            Instant approvedAt,
            UUID approverId) {

        static Summary of(RulesVersion version, Status status, LocalDate today) {
            return new Summary(
                    version.version(),
                    status,
                    version.rules().size(),
                    version.effectiveAt(),
                    version.inForceAt(),
                    version.reviewOn(),
                    !today.isBefore(version.reviewOn()),
                    version.createdAt(),
                    version.authorId(),
                    version.approvedAt(),
                    version.approverId());
        }
    }

    @Schema(name = "TriageRules", description = "A version of the triage rules with all its rules, in their order")
    record Full(
            Summary summary,
            @Schema(implementation = RuleAnswer.class) List<Rule> rules,
            List<ActionAnswer> allowedActions,
            Instant serverTime) {}

    @Schema(name = "TriageRule")
    record RuleAnswer(
            String id,
            String description,
            RuleOutcome outcome,
            String value,
            boolean overridesSender,
            List<String> phrases,

            @Schema(description = "Common Expression Language")
            String when) {}

    @Schema(name = "TriageRulesAction")
    record ActionAnswer(@Schema(examples = "approve") String action, boolean allowed, String why) {}

    @Schema(name = "TriagePreview", description = "What a version would decide otherwise than the one in force")
    record PreviewAnswer(
            int version,

            @Schema(description = "The version it is compared with")
            int inForceVersion,

            @Schema(description = "How many pieces of feedback were looked at")
            int sampled,

            @Schema(description = "How many it would decide otherwise")
            int changed,

            @Schema(description = "How many the version in force leaves to a person")
            int needsReviewBefore,

            @Schema(description = "How many this version leaves to a person")
            int needsReviewAfter,

            List<ChangeCount> changes,

            @Schema(description = "Every rule of this version")
            List<RuleCount> rules,

            @Schema(description = "Up to 50 of the changed ones, the newest first")
            List<ExampleAnswer> examples,

            Instant serverTime) {

        static PreviewAnswer of(int version, PreviewRules.Preview preview, Instant now) {
            var counts = preview.comparison();
            return new PreviewAnswer(
                    version,
                    preview.inForce(),
                    counts.sampled(),
                    counts.changed(),
                    counts.reviewsBefore(),
                    counts.reviewsAfter(),
                    counts.changes().entrySet().stream()
                            .map(one -> new ChangeCount(
                                    one.getKey().outcome(),
                                    one.getKey().from(),
                                    one.getKey().to(),
                                    one.getValue()))
                            .toList(),
                    counts.fired().entrySet().stream()
                            .map(one -> new RuleCount(one.getKey(), one.getValue()))
                            .toList(),
                    preview.examples().stream().map(ExampleAnswer::of).toList(),
                    now);
        }
    }

    @Schema(name = "TriagePreviewChange", description = "How often a decision would come out otherwise")
    record ChangeCount(
            RuleOutcome outcome,

            @Schema(description = "Absent for none", examples = "MINOR")
            String from,

            @Schema(description = "Absent for none", examples = "MAJOR")
            String to,

            int number) {}

    @Schema(name = "TriagePreviewRule", description = "How often a rule fired")
    record RuleCount(@Schema(examples = "severity-danger") String rule, int fired) {}

    @Schema(name = "TriagePreviewExample", description = "Feedback that would be decided otherwise")
    record ExampleAnswer(
            UUID feedbackId,
            String reference,

            @Schema(description = "Whether a person decided about it, so that rules no longer do")
            boolean byHand,

            DecisionAnswer before,
            DecisionAnswer after) {

        static ExampleAnswer of(PreviewRules.Example example) {
            return new ExampleAnswer(
                    example.feedbackId(),
                    example.reference(),
                    example.byHand(),
                    DecisionAnswer.of(example.decisions().before()),
                    DecisionAnswer.of(example.decisions().after()));
        }
    }

    @Schema(name = "TriageDecision")
    record DecisionAnswer(
            Kind kind,
            String category,
            Severity severity,
            List<String> topics,
            boolean needsReview,

            @Schema(description = "Which rules fired, and why")
            List<FiredRule> rules) {

        static DecisionAnswer of(Classification classification) {
            return new DecisionAnswer(
                    classification.kind(),
                    classification.category(),
                    classification.severity(),
                    classification.topics(),
                    classification.needsReview(),
                    classification.rules());
        }
    }
}
