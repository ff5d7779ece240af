package io.redress.escalation.ladder;

import io.redress.escalation.ladder.domain.Escalation.GivenReason;
import io.redress.escalation.ladder.domain.LadderOccasion;
import io.redress.escalation.ladder.domain.Trigger;
import io.redress.escalation.messaging.outgoing.Actor;
import io.redress.escalation.organisation.domain.Tier;
import java.time.Instant;

/**
 * A wish to have a feedback raised.
 *
 * @param levels by how many tiers; 0 when a tier is named
 * @param toTier the tier named; null when levels says how far
 * @param occasion the mark behind it; null when there is none
 * @param namesHead whether the department head is named in it
 * @param requestsPlan whether the customer shall be told how and by when
 * @param handoverTrigger what {@code assigned} says led to it
 */
public record RaiseRequest(
        Trigger trigger,
        int levels,
        Tier toTier,
        LadderOccasion occasion,
        boolean namesHead,
        boolean requestsPlan,
        GivenReason reason,
        String handoverTrigger,
        Actor actor,
        Instant at) {

    static final String RAISED = "RAISED";

    /** A step of the ladder, at its mark. */
    static RaiseRequest byLadder(LadderOccasion occasion, boolean namesHead, boolean requestsPlan, Instant at) {
        Trigger trigger = occasion.isBreach() ? Trigger.SLA_BREACH : Trigger.MARK;
        return new RaiseRequest(trigger, 1, null, occasion, namesHead, requestsPlan, null, RAISED, Actor.SYSTEM, at);
    }

    /** A rule of the policy that says how far it climbs. */
    public static RaiseRequest byRule(Trigger trigger, int levels, Actor actor, Instant at) {
        return new RaiseRequest(trigger, levels, null, null, false, false, null, RAISED, actor, at);
    }

    /** Facts changed so that a higher tier is due. */
    public static RaiseRequest byFacts(Trigger trigger, Tier toTier, String handoverTrigger, Actor actor, Instant at) {
        return new RaiseRequest(trigger, 0, toTier, null, false, false, null, handoverTrigger, actor, at);
    }

    /** Somebody asks for it; without a tier, one tier up. */
    public static RaiseRequest byRequest(Trigger trigger, Tier toTier, GivenReason reason, Actor actor, Instant at) {
        return new RaiseRequest(trigger, toTier == null ? 1 : 0, toTier, null, false, false, reason, RAISED, actor, at);
    }

    Tier targetFrom(Tier tier) {
        return levels > 0 ? tier.raisedBy(levels) : tier.orHigher(toTier);
    }
}
