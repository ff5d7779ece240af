package io.redress.escalation.ladder.domain;

import io.redress.escalation.organisation.domain.Tier;
import java.time.Instant;
import java.util.UUID;

/**
 * One change of tier in the life of a feedback, or a raise at the top to a department head.
 *
 * @param levels how many tiers it climbs by rule; 0 where a person or a classification named the tier
 * @param occasion the mark that set it off; null when none did
 * @param departmentHeadId the head who is named; null when none is
 * @param previousAssigneeId who had it before, and gets it back when this is undone; null when nobody had
 * @param planRequested whether the customer shall be told how and by when
 * @param reason a code, and a text that only this service keeps; both null when a rule decided
 * @param retractedAt when it was undone; null while it stands
 * @param retracts the escalation that this entry undoes; null unless it is a retraction
 */
public record Escalation(
        UUID id,
        Tier from,
        Tier to,
        int levels,
        Trigger trigger,
        LadderOccasion occasion,
        UUID departmentHeadId,
        UUID previousAssigneeId,
        boolean planRequested,
        GivenReason reason,
        Instant at,
        Instant retractedAt,
        UUID retracts) {

    /** Why a person wanted it. */
    public record GivenReason(String code, String text, UUID requestedBy) {}

    /** A raise by rule for which no clock and no person is the reason. */
    public static Escalation automatic(UUID id, Tier from, Tier to, int levels, Trigger trigger, Instant at) {
        return new Escalation(id, from, to, levels, trigger, null, null, null, false, null, at, null, null);
    }

    /** What set it off, as a sentence. */
    public String sentence() {
        return trigger.sentence(occasion);
    }

    public boolean lowers() {
        return retracts != null || from.isAbove(to);
    }

    /** Whether it has not been undone and is no lowering; a later lowering by hand may have ended it all the same. */
    public boolean isValidRaise() {
        return retractedAt == null && !lowers();
    }

    /** Whether a person decided so, and not the clock. */
    boolean endsByHand(Escalation raise) {
        return retracts == null && lowers() && !to.isAbove(raise.from);
    }

    /** Whether it is a decision of its own, and neither undone nor the undoing of another. */
    public boolean isDecision() {
        return retractedAt == null && retracts == null;
    }

    /** Whether it is the automatic raise that this clock set off by its breach. */
    public boolean isRaiseOf(UUID clockId) {
        return isValidRaise()
                && occasion != null
                && occasion.isBreach()
                && occasion.clockId().equals(clockId);
    }

    public Escalation retractedAt(Instant instant) {
        return new Escalation(
                id,
                from,
                to,
                levels,
                trigger,
                occasion,
                departmentHeadId,
                previousAssigneeId,
                planRequested,
                reason,
                at,
                instant,
                retracts);
    }

    Tier appliedTo(Tier tier) {
        if (retractedAt != null || retracts != null) {
            return tier;
        }
        if (levels > 0) {
            return tier.raisedBy(levels);
        }
        return from.isAbove(to) ? to : tier.orHigher(to);
    }
}
