package io.redress.deploy.bench;

import java.util.Locale;

/**
 * What performance.md asks of a ratio or a figure.
 *
 * @param more whether more is better
 */
record Goal(boolean more, double must, double aim, String unit) {

    static Goal atLeast(double must, double aim) {
        return new Goal(true, must, aim, "");
    }

    static Goal atMostTimes(double must, double aim) {
        return new Goal(false, must, aim, "×");
    }

    static Goal atMost(double must, double aim, String unit) {
        return new Goal(false, must, aim, unit);
    }

    Verdict judge(double figure) {
        if (Double.isNaN(figure)) {
            return Verdict.MISSED;
        }
        return reaches(figure, aim) ? Verdict.AIM : reaches(figure, must) ? Verdict.MUST : Verdict.MISSED;
    }

    String mustText() {
        return text(must);
    }

    String aimText() {
        return text(aim);
    }

    private boolean reaches(double figure, double limit) {
        return more ? figure >= limit : figure <= limit;
    }

    private String text(double limit) {
        return (more ? "≥ " : "≤ ")
                + (limit == Math.rint(limit) && !more
                        ? String.format(Locale.ROOT, "%.0f", limit)
                        : String.format(Locale.ROOT, "%.2f", limit))
                + unit;
    }
}
