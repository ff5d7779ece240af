package io.redress.sla.policy.domain;

import io.redress.sla.calendar.domain.Basis;
import java.time.Duration;

/** Where a mark stands on every clock of a policy. */
public sealed interface MarkRule {

    /** The name of the mark at the due instant itself, which every policy has. */
    String DUE = "DUE";

    String name();

    /**
     * At a share of the clock's budget.
     *
     * @param percent above 0 and below 100
     */
    record AtShare(String name, int percent) implements MarkRule {}

    /** At the due instant. */
    record AtDue() implements MarkRule {

        @Override
        public String name() {
            return DUE;
        }
    }

    /**
     * Before or after the due instant.
     *
     * @param basis {@code ELAPSED} or {@code BUSINESS_TIME}
     * @param offset negative before, positive after
     */
    record FromDue(String name, Basis basis, Duration offset) implements MarkRule {}
}
