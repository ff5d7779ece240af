package io.redress.reporting.messaging.incoming;

import java.util.UUID;

/** {@code redress.feedback.erasure-requested.v1}: personal data of the feedback's customer must go. */
public record ErasureRequested(
        UUID feedbackId, String reference, String sourceSystem, boolean historical, UUID erasureId) {

    public static final String TYPE = "redress.feedback.erasure-requested.v1";
}
