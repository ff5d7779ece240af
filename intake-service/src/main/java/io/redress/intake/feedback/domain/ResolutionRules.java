package io.redress.intake.feedback.domain;

import java.util.ArrayList;
import java.util.List;

/** What a resolution has to say, by kind and severity. */
public final class ResolutionRules {

    private ResolutionRules() {}

    /**
     * One thing that is missing.
     *
     * @param pointer JSON pointer into the request
     * @param detail what to add
     */
    public record Gap(String pointer, String detail) {}

    /** Everything this proposal still lacks, all at once. */
    public static List<Gap> gaps(
            Situation situation, boolean rootCause, boolean correctiveAction, boolean reasonForNone) {
        var gaps = new ArrayList<Gap>();
        if (situation.demandsCause() && !rootCause) {
            gaps.add(new Gap(
                    "/rootCause",
                    "a " + situation.severity()
                            + " complaint is resolved with its root cause; add rootCause with a code"));
        }
        if (situation.demandsCause() && !correctiveAction && !reasonForNone) {
            gaps.add(
                    new Gap(
                            "/correctiveActions",
                            "a " + situation.severity()
                                    + " complaint is resolved with a corrective action; add one, or say in noCorrectiveActionReason why there is none"));
        }
        if (correctiveAction && reasonForNone) {
            gaps.add(new Gap(
                    "/noCorrectiveActionReason", "corrective actions are given, so leave the reason for none out"));
        }
        return gaps;
    }
}
