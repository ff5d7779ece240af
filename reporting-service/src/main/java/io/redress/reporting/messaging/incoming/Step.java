package io.redress.reporting.messaging.incoming;

import java.time.Instant;
import java.util.List;

/**
 * What is counted of an event.
 *
 * @param detail what it is counted by besides; may be null
 */
public record Step(String name, Instant at, String detail, int quantity) {

    static List<Step> once(String name, Instant at, String detail) {
        return List.of(new Step(name, at, detail, 1));
    }
}
