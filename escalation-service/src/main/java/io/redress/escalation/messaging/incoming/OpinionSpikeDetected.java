package io.redress.escalation.messaging.incoming;

import java.util.UUID;

/** Public opinion moved. */
record OpinionSpikeDetected(UUID spikeId, String direction) {}
