package io.redress.escalation.policy.domain;

import io.redress.escalation.ladder.domain.LadderPolicy;
import io.redress.escalation.routing.domain.RoutingPolicy;

/** One version of the rules on who gets what and when it climbs. */
public record EscalationPolicy(String id, int version, RoutingPolicy routing, LadderPolicy ladder) {}
