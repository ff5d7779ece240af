package io.redress.intake.messaging.inbox;

/** What became of a batch. */
record BatchOutcome(int applied, int duplicates, int held, int unknownTypes) {}
