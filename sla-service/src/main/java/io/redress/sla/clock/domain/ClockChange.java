package io.redress.sla.clock.domain;

import io.redress.sla.policy.domain.SlaCategory;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What a recomputation changes.
 *
 * @param byRules whether rules made it rather than facts; only then a breach counts as one on change
 * @param promisedOn null unless it is a promise
 * @param by opaque id of the person who made it, or null
 */
record ClockChange(
        String reasonCode, boolean byRules, Instant startedAt, SlaCategory slaCategory, LocalDate promisedOn, UUID by) {

    ClockChange(String reasonCode, boolean byRules, Instant startedAt, SlaCategory slaCategory, LocalDate promisedOn) {
        this(reasonCode, byRules, startedAt, slaCategory, promisedOn, null);
    }
}
