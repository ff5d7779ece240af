package io.redress.reporting.projection;

import java.util.List;

/**
 * Facts that follow from logged events and from nothing else, so they can be made again from the log. Applies a batch
 * with a fixed number of statements.
 */
interface Projection {

    /** @param events in order per producer and subject, each once in its life */
    void apply(List<ReadEvent> events);

    /** Forgets everything. */
    void clear();
}
