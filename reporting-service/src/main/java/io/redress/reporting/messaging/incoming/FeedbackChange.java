package io.redress.reporting.messaging.incoming;

import io.redress.reporting.projection.domain.FeedbackFact;

/** An event that changes what is known of the feedback it is about. */
public interface FeedbackChange {

    void applyTo(FeedbackFact fact);
}
