package io.redress.reporting.messaging.incoming;

import java.util.List;

/** An event that is counted when it happens. */
public interface Countable {

    List<Step> steps();
}
