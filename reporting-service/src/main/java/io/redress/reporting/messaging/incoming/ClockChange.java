package io.redress.reporting.messaging.incoming;

import io.redress.reporting.projection.domain.ClockFact;
import java.util.UUID;

/** An event that changes what is known of one clock. */
public interface ClockChange {

    UUID clockId();

    String target();

    int cycle();

    String slaCategory();

    void applyTo(ClockFact fact);
}
