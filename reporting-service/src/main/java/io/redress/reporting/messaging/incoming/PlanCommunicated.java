package io.redress.reporting.messaging.incoming;

import java.time.Instant;
import java.util.List;

/** {@code redress.feedback.plan-communicated.v1}. */
public record PlanCommunicated(Instant communicatedAt, String channel) implements Countable {

    @Override
    public List<Step> steps() {
        return Step.once("PLAN_COMMUNICATED", communicatedAt, channel);
    }
}
