package io.redress.intake.satisfaction.domain;

/**
 * What a customer answered; null for what they left open.
 *
 * @param csat satisfaction, 1 (very dissatisfied) to 5
 * @param ces effort, 1 (very hard) to 7 (very easy)
 * @param nps would recommend, 0 to 10
 * @param process how it was handled, 1 to 5
 */
public record Scores(Integer csat, Integer ces, Integer nps, Integer process) {

    private static final int MIDDLE_CSAT = 3;
    private static final int MIDDLE_CES = 4;
    private static final int PASSIVE_NPS = 7;

    /** Whether nothing was answered. */
    public boolean none() {
        return csat == null && ces == null && nps == null && process == null;
    }

    /** The verdict that the first score in this order gives: satisfaction from 3, process from 3, effort from 4, recommendation from 7. */
    public boolean satisfied() {
        if (csat != null) {
            return csat >= MIDDLE_CSAT;
        }
        if (process != null) {
            return process >= MIDDLE_CSAT;
        }
        if (ces != null) {
            return ces >= MIDDLE_CES;
        }
        return nps != null && nps >= PASSIVE_NPS;
    }
}
