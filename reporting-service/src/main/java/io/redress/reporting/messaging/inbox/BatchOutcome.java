package io.redress.reporting.messaging.inbox;

import java.util.Set;

/**
 * What became of a batch.
 *
 * @param waiting its subjects that have events held back, some of which may be free to go now
 */
record BatchOutcome(int duplicates, int unknownTypes, Set<String> waiting) {}
