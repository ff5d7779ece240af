package io.redress.escalation.policy.domain;

import io.redress.escalation.ladder.domain.LadderPolicy;
import io.redress.escalation.routing.domain.RoutingPolicy;
import java.time.Instant;
import java.time.LocalDate;

/**
 * One version of the rules on who gets what and when it climbs.
 *
 * @param reviewOn when somebody has to look at it again, at most a year after it came into force
 */
public record EscalationPolicy(
        String id, int version, Instant effectiveAt, LocalDate reviewOn, RoutingPolicy routing, LadderPolicy ladder) {}
