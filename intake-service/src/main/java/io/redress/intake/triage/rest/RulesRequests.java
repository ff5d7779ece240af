package io.redress.intake.triage.rest;

import io.redress.intake.feedback.rest.Storable;
import io.redress.intake.triage.DraftRules;
import io.redress.intake.triage.PreviewRules;
import io.redress.intake.triage.domain.Rule;
import io.redress.intake.triage.domain.RuleOutcome;
import io.redress.intake.triage.expressions.CelConditions;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What authors of triage rules send. */
final class RulesRequests {

    private RulesRequests() {}

    @Schema(
            name = "TriageRulesRequest",
            description = "The next version of the rules, all of them, in the order in which they are tried")
    record RulesPart(
            @Schema(description = "From when it holds; left out, from its approval", examples = "2027-01-01T00:00:00Z")
            Instant effectiveAt,

            @Schema(
                    description = "When it is looked at again, at most a year after it comes into force, the default",
                    examples = "2027-11-01")
            LocalDate reviewOn,

            @NotNull(message = "Send the rules.") @Size(min = 1, max = 300, message = "Send 1 to 300 rules.")
            List<@NotNull(message = "A rule is an object.") @Valid RulePart> rules) {

        DraftRules.Draft draft() {
            return new DraftRules.Draft(rules.stream().map(RulePart::rule).toList(), effectiveAt, reviewOn);
        }
    }

    @Schema(
            name = "TriageRuleRequest",
            description = "Fires when one of its phrases occurs and its condition holds; one of the two may be missing")
    record RulePart(
            @NotNull(message = "Send a name.")
            @Pattern(regexp = "[a-z0-9]{1,40}(-[a-z0-9]{1,40}){0,9}", message = "Send a name like severity-danger.")
            @Schema(description = "Names it in explanations", examples = "severity-key-account")
            String id,

            @Storable
            @Size(min = 1, max = 200, message = "1 to 200 characters.")
            @Schema(
                    description = "What its condition means, for explanations",
                    examples = "a key account has much money at stake")
            String description,

            @NotNull(message = "Send KIND, CATEGORY, SEVERITY or TOPIC.") @Schema(examples = "SEVERITY")
            RuleOutcome outcome,

            @NotBlank(message = "Send what it decides.")
            @Storable
            @Size(max = 200, message = "At most 200 characters.")
            @Schema(description = "A kind, a severity, or any text for category and topic", examples = "MAJOR")
            String value,

            @Schema(
                    description =
                            "For severities: fires also against a milder one that the sender claimed; default false")
            Boolean overridesSender,

            @Size(max = 200, message = "At most 200 phrases.")
            @Schema(
                    description = "Whole words in subject or narrative, in any case; one is enough",
                    examples = "[\"cancel everything\"]")
            List<
                            @NotNull(message = "A phrase is a text.") @Storable
                            @Size(min = 1, max = 100, message = "A phrase has 1 to 100 characters.") String>
                    phrases,

            @Size(min = 1, max = CelConditions.LONGEST, message = "1 to " + CelConditions.LONGEST + " characters.")
            @Storable
            @Schema(
                    description =
                            "Common Expression Language over feedback.{channel, kind, severity, category, product, agreement, region, tags, reach, "
                                    + "amountAtStake, currency, demandsEscalation, sentiment, language, text} and customer.{known, tier, language}; kind, "
                                    + "severity and category are the sender's. Where a fact is missing that it needs, it does not hold; has(…) asks for one",
                    examples = "customer.tier == \"KEY_ACCOUNT\" && feedback.amountAtStake >= 5000")
            String when) {

        Rule rule() {
            return new Rule(id, description, outcome, value, Boolean.TRUE.equals(overridesSender), phrases, when);
        }
    }

    @Schema(name = "TriagePreviewRequest", description = "Which stored feedback to try the rules on")
    record PreviewPart(
            @Min(value = 1, message = "Send 1 to 500.")
            @Max(value = 500, message = "Send 1 to 500.")
            @Schema(description = "How many at most, the newest first; default 200")
            Integer sample,

            @Schema(description = "Received at or after") Instant receivedFrom,
            @Schema(description = "Received before") Instant receivedTo) {

        PreviewRules.Sample sampled() {
            return new PreviewRules.Sample(sample == null ? 200 : sample, receivedFrom, receivedTo);
        }
    }
}
