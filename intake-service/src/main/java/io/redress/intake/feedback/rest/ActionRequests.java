package io.redress.intake.feedback.rest;

import io.redress.intake.feedback.domain.Analysis.Level;
import io.redress.intake.feedback.domain.Channel;
import io.redress.intake.feedback.domain.EscalationRequest.Requester;
import io.redress.intake.feedback.domain.HandlingStep;
import io.redress.intake.feedback.domain.Kind;
import io.redress.intake.feedback.domain.Outcome;
import io.redress.intake.feedback.domain.Severity;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What callers send to move feedback on. */
final class ActionRequests {

    private static final String CODE = "[A-Z][A-Z0-9_]{0,49}";
    private static final String CODE_MESSAGE = "Send capitals, digits and underscores.";
    private static final String TEXT_MESSAGE = "At most 10,000 characters.";
    private static final int TEXT = 10_000;

    private ActionRequests() {}

    @Schema(name = "AcknowledgementRequest", description = "How the customer was told that it arrived")
    record Acknowledgement(
            @Storable
            @Size(max = TEXT, message = TEXT_MESSAGE)
            @Schema(examples = "Thank you, we look into it and call you tomorrow.")
            String message,

            @Schema(examples = "EMAIL") Channel channel,

            @Schema(description = "Whether a machine did it; default false")
            Boolean automated,

            @Schema(
                    description =
                            "Whether it held reference, assurance, next step and contact; default true for a person, false for a machine")
            Boolean complete) {}

    @Schema(
            name = "AnalysisRequest",
            description = "What is behind it and how pressing it is; importance and urgency make the priority")
    record AnalysisPart(
            @Pattern(regexp = CODE, message = CODE_MESSAGE) @Schema(examples = "JUSTIFIED")
            String relevance,

            @Pattern(regexp = CODE, message = CODE_MESSAGE) @Schema(examples = "REPEATED")
            String nature,

            @Pattern(regexp = CODE, message = CODE_MESSAGE) @Schema(examples = "REPUTATION")
            String potentialImpact,

            @NotNull(message = "Send LOW, MEDIUM or HIGH.") @Schema(examples = "HIGH")
            Level importance,

            @NotNull(message = "Send LOW, MEDIUM or HIGH.") @Schema(examples = "MEDIUM")
            Level urgency,

            @Storable @Size(max = TEXT, message = TEXT_MESSAGE)
            String findings) {}

    @ChangesSomething
    @Schema(name = "ClassificationRequest", description = "What is left out stays as it is")
    record ClassificationPart(
            @Schema(examples = "MODERATE") Severity severity,

            @Storable @Size(min = 1, max = 200, message = "1 to 200 characters.") @Schema(examples = "Delivery")
            String category,

            Kind kind,

            @NotBlank(message = "Say why.")
            @Storable
            @Size(max = TEXT, message = TEXT_MESSAGE)
            @Schema(examples = "The customer sent photos.")
            String reason,

            @Pattern(regexp = CODE, message = CODE_MESSAGE)
            @Schema(description = "Default BY_HAND", examples = "NEW_FACTS")
            String reasonCode) {}

    @Schema(name = "HandlingStepRequest", description = "A step of the work on a case, with what it found")
    record HandlingStepPart(
            @NotNull(message = "Send VERIFICATION, SOLUTION, IMPLEMENTATION or SPECIAL_HANDLING.")
            @Schema(examples = "VERIFICATION")
            HandlingStep.Type type,

            @NotBlank(message = "Say what was found or done.")
            @Storable
            @Size(max = TEXT, message = TEXT_MESSAGE)
            @Schema(examples = "The photos show that the parcel was open.")
            String findings,

            @Schema(
                    description = "When it was done, not in the future; left out, it is now",
                    examples = "2026-11-20T14:00:00Z")
            Instant doneAt) {}

    @Schema(name = "ReviewRequest", description = "What happened, why, and what changes")
    record ReviewPart(
            @NotBlank(message = "Say what happened.")
            @Storable
            @Size(max = TEXT, message = TEXT_MESSAGE)
            @Schema(examples = "Three parcels of one day arrived open.")
            String whatHappened,

            @Pattern(regexp = CODE, message = CODE_MESSAGE) @Schema(examples = "LOGISTICS")
            String rootCauseCode,

            @Storable @Size(max = TEXT, message = TEXT_MESSAGE) @Schema(examples = "The tape did not hold in the cold.")
            String why,

            @Valid @Size(max = 50, message = "At most 50 changes.")
            List<@NotNull(message = "A change is an object.") ReviewChange> changes) {}

    @Schema(name = "ReviewChange", description = "What changes as a result")
    record ReviewChange(
            @NotBlank(message = "Send a code, for example PROCESS.")
            @Pattern(regexp = CODE, message = CODE_MESSAGE)
            @Schema(examples = "SUPPLIER")
            String code,

            @Storable @Size(max = TEXT, message = TEXT_MESSAGE) @Schema(examples = "Other tape from December on.")
            String description) {}

    @Schema(name = "PlanRequest", description = "What the customer was told about how and by when")
    record PlanPart(
            @NotBlank(message = "Say what will be done.")
            @Storable
            @Size(max = TEXT, message = TEXT_MESSAGE)
            @Schema(examples = "We send a new lamp.")
            String text,

            @NotNull(message = "Send the promised day, for example 2026-12-04.") @Schema(examples = "2026-12-04")
            LocalDate promisedOn,

            @NotNull(message = "Say how the customer was told, for example PHONE.") @Schema(examples = "PHONE")
            Channel channel) {}

    @Schema(name = "EscalationRequest", description = "A wish for somebody higher up")
    record EscalationPart(
            @NotNull(message = "Send CUSTOMER or STAFF.") @Schema(examples = "CUSTOMER")
            Requester requestedBy,

            @Pattern(regexp = CODE, message = CODE_MESSAGE)
            @Schema(description = "Default CUSTOMER_DEMANDS or BEYOND_AUTHORITY", examples = "URGENT")
            String reasonCode,

            @NotBlank(message = "Say why.")
            @Storable
            @Size(max = TEXT, message = TEXT_MESSAGE)
            @Schema(examples = "She asks for the manager.")
            String reason,

            @Min(value = 1, message = "Send 1 to 3.")
            @Max(value = 3, message = "Send 1 to 3.")
            @Schema(description = "The tier asked for", examples = "3")
            Integer tier) {}

    @Schema(
            name = "ResolutionRequest",
            description =
                    "How it was resolved. MODERATE and MAJOR complaints need a root cause, and a corrective action or a reason for none")
    record ResolutionPart(
            @NotNull(message = "Say how it ended, for example UPHELD.") @Schema(examples = "UPHELD")
            Outcome outcome,

            @Valid RootCause rootCause,

            @Valid @Size(max = 50, message = "At most 50 corrective actions.")
            List<@NotNull(message = "A corrective action is an object.") CorrectiveActionPart> correctiveActions,

            @Storable
            @Size(min = 1, max = TEXT, message = "1 to 10,000 characters.")
            @Schema(description = "Why nothing has to change")
            String noCorrectiveActionReason,

            @Valid Redress redress,

            @Storable @Size(max = TEXT, message = TEXT_MESSAGE) @Schema(examples = "A new lamp is on its way.")
            String messageToCustomer,

            @Schema(description = "How the customer is told; EMAIL sends messageToCustomer", examples = "EMAIL")
            Channel channel) {}

    @Schema(name = "RootCause")
    record RootCause(
            @NotBlank(message = "Send the code of the cause, for example LOGISTICS.")
            @Pattern(regexp = CODE, message = CODE_MESSAGE)
            @Schema(examples = "LOGISTICS")
            String code,

            @Storable @Size(max = TEXT, message = TEXT_MESSAGE)
            String description) {}

    @Schema(name = "CorrectiveAction")
    record CorrectiveActionPart(
            @NotBlank(message = "Say what will be done.")
            @Storable
            @Size(max = TEXT, message = TEXT_MESSAGE)
            @Schema(examples = "Pad the parcels.")
            String description,

            @Storable
            @Size(min = 1, max = 200, message = "1 to 200 characters.")
            @Schema(description = "Who sees to it; a staff id travels with the event")
            String owner,

            @Schema(examples = "2026-12-01") LocalDate dueOn) {}

    @Schema(name = "Redress", description = "What the customer got")
    record Redress(
            @NotBlank(message = "Send a code, for example REPLACEMENT.")
            @Pattern(regexp = CODE, message = CODE_MESSAGE)
            @Schema(examples = "REPLACEMENT")
            String code,

            @Storable @Size(max = TEXT, message = TEXT_MESSAGE)
            String description) {}

    @Schema(name = "ClosureRequest")
    record Closure(
            @Storable @Size(max = TEXT, message = TEXT_MESSAGE) @Schema(description = "Kept in the history")
            String reason) {}

    @Schema(name = "ReopeningRequest", description = "Why the answer was not enough; UNSATISFIED climbs a tier")
    record Reopening(
            @Pattern(regexp = CODE, message = CODE_MESSAGE)
            @Schema(description = "Default BY_HAND", examples = "UNSATISFIED")
            String reasonCode,

            @NotBlank(message = "Say why.")
            @Storable
            @Size(max = TEXT, message = TEXT_MESSAGE)
            @Schema(examples = "The new lamp is broken too.")
            String reason) {}

    @Schema(name = "WithdrawalRequest", description = "Why it is taken back")
    record Withdrawal(
            @Pattern(regexp = CODE, message = CODE_MESSAGE)
            @Schema(description = "Default BY_HAND", examples = "CUSTOMER_REQUEST")
            String reasonCode,

            @NotBlank(message = "Say why.")
            @Storable
            @Size(max = TEXT, message = TEXT_MESSAGE)
            @Schema(examples = "The customer found the lamp.")
            String reason) {}

    @Schema(name = "MergeRequest", description = "Into which feedback it goes, and why")
    record MergePart(
            @NotNull(message = "Send the id of the feedback that goes on.")
            UUID into,

            @NotBlank(message = "Say why.")
            @Storable
            @Size(max = TEXT, message = TEXT_MESSAGE)
            @Schema(examples = "Sent twice.")
            String reason) {}
}
