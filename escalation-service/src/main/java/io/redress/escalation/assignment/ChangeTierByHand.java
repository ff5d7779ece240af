package io.redress.escalation.assignment;

import io.redress.escalation.assignment.domain.Assignment;
import io.redress.escalation.http.FieldError;
import io.redress.escalation.http.Problems;
import io.redress.escalation.ladder.EscalateOnRequest;
import io.redress.escalation.ladder.LowerFeedback;
import io.redress.escalation.ladder.domain.Escalation.GivenReason;
import io.redress.escalation.ladder.domain.Trigger;
import io.redress.escalation.organisation.ActingStaff;
import io.redress.escalation.organisation.domain.Tier;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;

/** Escalation and de-escalation by members of staff, with their reason. */
@ApplicationScoped
public class ChangeTierByHand {

    private final EscalateOnRequest escalateOnRequest;
    private final LowerFeedback lowerFeedback;
    private final ActingStaff acting;
    private final InstantSource time;

    ChangeTierByHand(
            EscalateOnRequest escalateOnRequest, LowerFeedback lowerFeedback, ActingStaff acting, InstantSource time) {
        this.escalateOnRequest = escalateOnRequest;
        this.lowerFeedback = lowerFeedback;
        this.acting = acting;
        this.time = time;
    }

    /** @param toTier null for one tier up, at the top to the department head */
    public Assignment escalate(Assignment before, Integer toTier, String reasonCode, String reason) {
        Refusals.check("escalate", AllowedActions.whyNotChange(before));
        Tier tier = toTier == null ? null : new Tier(toTier);
        if (tier != null && !tier.isAbove(before.tier())) {
            throw wrongTier("It is on tier " + before.tier().level() + "; name a higher one, or none for the next.");
        }
        return escalateOnRequest.escalate(before, Trigger.BY_HAND, tier, given(reasonCode, reason), acting.actor());
    }

    /** @param toTier null for one tier down */
    public Assignment deEscalate(Assignment before, Integer toTier, String reasonCode, String reason) {
        Refusals.check("de-escalate", AllowedActions.whyNotDeEscalate(before));
        Tier tier = new Tier(toTier == null ? before.tier().level() - 1 : toTier);
        if (!before.tier().isAbove(tier)) {
            throw wrongTier("It is on tier " + before.tier().level() + "; name a lower one, or none for the next.");
        }
        return lowerFeedback.byHand(before, tier, given(reasonCode, reason), acting.actor(), time.instant());
    }

    private GivenReason given(String code, String text) {
        return new GivenReason(code == null ? "STATED" : code, text, acting.id());
    }

    private static RuntimeException wrongTier(String detail) {
        return Problems.unprocessable(List.of(FieldError.at("/toTier", "WRONG_TIER", detail)));
    }
}
