package io.redress.reporting.messaging.incoming;

import io.redress.reporting.projection.domain.RoutingFact;

/** An event that changes who has a feedback. */
public interface RoutingChange {

    void applyTo(RoutingFact fact);
}
