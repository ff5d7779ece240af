package io.redress.sla.messaging.outgoing;

import io.redress.sla.calendar.domain.Basis;
import io.redress.sla.policy.ConditionsDocument;
import io.redress.sla.policy.PolicyVersion;
import io.redress.sla.policy.RulesDocument.MarkDocument;
import io.redress.sla.policy.RulesDocument.TargetLength;
import io.redress.sla.policy.domain.SlaCategory;
import io.redress.sla.policy.domain.Target;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A version of an SLA policy came into force. */
public record SlaPolicyActivated(
        String policyId,
        int version,
        Instant effectiveAt,
        LocalDate reviewOn,
        UUID authorId,
        UUID approverId,
        String calendarId,
        Boolean automaticAcknowledgementCounts,
        List<String> automaticAcknowledgementChannels,
        List<String> marks,
        List<Length> targets)
        implements OutgoingEvent {

    public static final String TYPE = "redress.sla.sla-policy-activated.v1";

    public static SlaPolicyActivated of(PolicyVersion version) {
        return new SlaPolicyActivated(
                version.ref().id(),
                version.ref().version(),
                version.inForceAt(),
                version.reviewOn(),
                version.authorId(),
                version.approverId(),
                version.rules().calendarId(),
                version.rules().automaticAcknowledgementCounts(),
                version.rules().automaticAcknowledgementChannels(),
                version.rules().marks().stream().map(MarkDocument::name).toList(),
                version.rules().targets().stream().map(Length::of).toList());
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public String subject() {
        return policyId;
    }

    /** How long a target may take for an SLA category. */
    public record Length(
            Target target,
            SlaCategory slaCategory,
            Basis basis,
            Duration duration,
            Integer days,
            boolean pausable,
            ConditionsDocument conditions) {

        static Length of(TargetLength length) {
            return new Length(
                    length.target(),
                    length.slaCategory(),
                    length.basis(),
                    length.duration(),
                    length.days(),
                    length.pausable(),
                    length.conditions());
        }
    }
}
