package io.redress.escalation.messaging.incoming;

import java.util.UUID;

/** What every event about a feedback says. */
interface AboutFeedback {

    UUID feedbackId();

    boolean historical();
}
