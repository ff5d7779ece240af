package io.redress.intake.feedback.rest;

import io.redress.intake.feedback.CaseWork;
import io.redress.intake.feedback.domain.Channel;
import io.redress.intake.feedback.domain.Customer;
import io.redress.intake.feedback.domain.Kind;
import io.redress.intake.feedback.domain.Match;
import io.redress.intake.feedback.domain.Severity;
import io.redress.intake.feedback.domain.Status;
import io.redress.intake.outlook.Outlook;
import io.redress.intake.triage.domain.FiredRule;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Feedback, ready to show. */
@Schema(name = "Feedback", description = "Feedback as it stands, with what the caller may do next")
public record FeedbackAnswer(
        UUID id,

        @Schema(description = "What people say on the phone", examples = "FB-2026-000123")
        String reference,

        @Schema(description = "Counts changes from 1; also the ETag")
        int version,

        Status status,

        @Schema(description = "1, then one more with every reopening")
        int cycle,

        @Schema(description = "Whether we wait for the customer")
        boolean awaitingCustomer,

        @Schema(description = "Imported as history: never routed, never alarms")
        boolean historical,

        Channel channel,
        String subject,
        @Schema(description = "Plain text") String narrative,
        String product,
        List<String> tags,
        String agreement,
        String region,
        Long reach,
        BigDecimal sentiment,
        BigDecimal amountAtStake,
        String currency,
        Boolean demandsEscalation,
        SourceAnswer source,
        @Schema(implementation = CustomerAnswer.class) Customer customer,

        @Schema(description = "For /customers/{id}") UUID customerId,

        ClassificationAnswer classification,

        @Schema(description = "When it happened, the customer's word")
        Instant occurredAt,

        @Schema(description = "When it reached us; starts the clocks")
        Instant receivedAt,

        @Schema(description = "When it was stored") Instant recordedAt,
        Instant acknowledgedAt,
        Instant analysedAt,
        Instant resolvedAt,
        Instant closedAt,
        Instant reopenedAt,
        Instant withdrawnAt,

        @Schema(description = "Since when its personal data is gone or about to go; absent while it stays")
        Instant erasedAt,

        @Schema(description = "What the other services said lies ahead; absent until they did")
        Outlook outlook,

        @Schema(description = "What was done with it; absent in lists and in answers to POST /feedback")
        CaseWork work,

        List<AllowedActionAnswer> allowedActions,

        @Schema(description = "What became of a POST /feedback; absent elsewhere")
        ReceiptAnswer receipt,

        @Schema(description = "How it matches the search; absent where nothing was searched for")
        MatchAnswer match,

        @Schema(description = "The server's clock when this was answered")
        Instant serverTime) {

    /** Where it came from. */
    @Schema(name = "Source")
    record SourceAnswer(String system, String externalId, Long revision, Instant updatedAt, String url) {}

    /** The fields of a customer, for the API description. */
    @Schema(name = "Customer", description = "Whose feedback it is; auditors do not see name, email and phone")
    record CustomerAnswer(
            String externalId,
            String name,
            String email,
            String phone,
            String tier,
            String language,
            String timeZone) {}

    /** What triage or a person decided. */
    @Schema(name = "Classification")
    record ClassificationAnswer(
            Kind kind,
            String category,
            Severity severity,
            @Schema(description = "What the sender said") Severity claimedSeverity,
            List<String> topics,

            @Schema(description = "Whether a person should look, since no rule decided")
            boolean needsReview,

            @Schema(description = "Name and version of the rules, or 'by hand'", examples = "default/1")
            String ruleSet,

            @Schema(description = "Which rules fired, and why")
            List<FiredRule> rules,

            @Schema(description = "The language of the text, en or de; absent where it cannot be told")
            String language,

            @Schema(
                    description =
                            "From -1 (hostile) to 1 (delighted): the sender's word, else the score of the text; absent where it says nothing")
            BigDecimal sentiment) {}

    /** Whether something may be done now. */
    @Schema(name = "AllowedAction")
    record AllowedActionAnswer(
            @Schema(examples = "acknowledge") String action,
            boolean allowed,

            @Schema(description = "Why not; absent where it is allowed", examples = "not resolved yet")
            String why) {}

    /** How it matches a search. */
    @Schema(name = "Match")
    record MatchAnswer(
            @Schema(description = "Higher is better; comparable within one search only")
            BigDecimal rank,

            @Schema(description = "Where the words stand") List<FragmentAnswer> fragments) {

        static MatchAnswer of(Match match) {
            return new MatchAnswer(
                    match.rank(),
                    match.fragments().stream()
                            .map(one -> new FragmentAnswer(
                                    one.field(),
                                    one.text(),
                                    one.marks().stream()
                                            .map(mark -> new MarkAnswer(mark.from(), mark.to()))
                                            .toList()))
                            .toList());
        }
    }

    /** A piece of the text. */
    @Schema(name = "MatchFragment")
    record FragmentAnswer(
            @Schema(enumeration = {"subject", "narrative"}) String field,

            @Schema(description = "Plain text", examples = "The parcel was open and the lamp in pieces")
            String text,

            @Schema(description = "What to highlight in it") List<MarkAnswer> marks) {}

    /** A part of a fragment. */
    @Schema(name = "MatchMark", description = "Counted as JavaScript does, in UTF-16 code units")
    record MarkAnswer(
            @Schema(description = "Inclusive") int from,
            @Schema(description = "Exclusive") int to) {}

    /** What became of a submission. */
    @Schema(name = "Receipt")
    record ReceiptAnswer(
            @Schema(enumeration = {"CREATED", "UPDATED", "UNCHANGED", "OUTDATED", "ERASED"})
            String result,

            @Schema(description = "What that means") String detail) {}
}
