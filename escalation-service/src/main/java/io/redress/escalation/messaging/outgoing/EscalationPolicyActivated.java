package io.redress.escalation.messaging.outgoing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** A version of the escalation policy came into force. */
public record EscalationPolicyActivated(
        String policyId, int version, Instant effectiveAt, LocalDate reviewOn, List<String> criteria, List<Step> steps)
        implements OutgoingEvent {

    /** A step of its ladder. */
    public record Step(String stepId, String target, String mark, String action) {}

    @Override
    public String type() {
        return "redress.escalation.escalation-policy-activated.v1";
    }

    @Override
    public String subject() {
        return policyId;
    }
}
