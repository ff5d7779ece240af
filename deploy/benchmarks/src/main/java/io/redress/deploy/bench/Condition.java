package io.redress.deploy.bench;

/** Something that has to hold beside the ratio; failing it lowers the verdict to what lies below its rank. */
record Condition(String text, Verdict rank, boolean met) {

    static Condition must(String text, boolean met) {
        return new Condition(text, Verdict.MUST, met);
    }

    static Condition aim(String text, boolean met) {
        return new Condition(text, Verdict.AIM, met);
    }

    Verdict limit(Verdict verdict) {
        Verdict best = met ? Verdict.AIM : rank == Verdict.AIM ? Verdict.MUST : Verdict.MISSED;
        return best.compareTo(verdict) < 0 ? best : verdict;
    }
}
