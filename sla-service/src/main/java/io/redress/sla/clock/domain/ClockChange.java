package io.redress.sla.clock.domain;

import io.redress.sla.policy.domain.SlaCategory;
import java.time.Instant;
import java.time.LocalDate;

/**
 * What a recomputation changes.
 *
 * @param byRules whether rules made it rather than facts; only then a breach counts as one on change
 * @param promisedOn null unless it is a promise
 */
record ClockChange(
        String reasonCode, boolean byRules, Instant startedAt, SlaCategory slaCategory, LocalDate promisedOn) {}
