package io.redress.reporting.messaging.incoming;

import io.redress.reporting.projection.domain.SatisfactionFact;
import java.util.UUID;

/** An event that says what a customer was asked, or what they said. */
public interface SatisfactionChange {

    /** The survey; null for what was said without one. */
    UUID surveyId();

    void applyTo(SatisfactionFact fact);
}
