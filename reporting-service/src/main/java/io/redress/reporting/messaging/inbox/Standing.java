package io.redress.reporting.messaging.inbox;

import java.util.Set;

/**
 * Where subjects stand before a batch.
 *
 * @param parked ids of their events that are parked and undecided
 * @param waiting those of them that have events held back
 */
record Standing(Positions positions, Set<String> parked, Set<String> waiting) {}
