package io.redress.intake.messaging.outgoing;

import io.redress.intake.triage.domain.Rule;
import io.redress.intake.triage.domain.RuleSet;
import io.redress.intake.triage.domain.RulesVersion;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A version of the triage rules came into force. */
public record TriagePolicyActivated(
        String policyId,
        int version,
        Instant effectiveAt,
        LocalDate reviewOn,
        UUID authorId,
        UUID approverId,
        List<String> rules)
        implements OutgoingEvent {

    public static TriagePolicyActivated of(RulesVersion version) {
        return new TriagePolicyActivated(
                RuleSet.NAME,
                version.version(),
                version.inForceAt(),
                version.reviewOn(),
                version.authorId(),
                version.approverId(),
                version.rules().stream().map(Rule::id).toList());
    }

    @Override
    public String type() {
        return "redress.feedback.triage-policy-activated.v1";
    }

    @Override
    public String subject() {
        return policyId;
    }
}
