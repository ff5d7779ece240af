package io.redress.escalation.messaging.incoming;

import java.util.UUID;

/** Personal data of this feedback's customer must go. */
record ErasureRequested(UUID feedbackId, String reference, String sourceSystem, boolean historical, UUID erasureId) {}
