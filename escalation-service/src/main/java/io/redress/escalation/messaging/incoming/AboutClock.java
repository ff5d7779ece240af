package io.redress.escalation.messaging.incoming;

import java.util.UUID;

/** What every event about a clock says. */
interface AboutClock extends AboutFeedback {

    UUID clockId();

    String target();

    int cycle();

    int generation();
}
