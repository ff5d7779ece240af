package io.redress.intake.messaging.incoming;

import java.time.Instant;
import java.util.List;

/** A version of an SLA policy came into force. @param automaticAcknowledgementChannels null where it says nothing of it */
public record SlaPolicyActivated(
        String policyId, Integer version, Instant effectiveAt, List<String> automaticAcknowledgementChannels) {}
