package io.redress.intake.feedback.domain;

/** What people call feedback on the phone: {@code FB-2026-000123}. */
public final class Reference {

    private Reference() {}

    /** The reference of the nth feedback recorded in a year. */
    public static String of(int year, long number) {
        var digits = Long.toString(number);
        return "FB-" + year + "-" + "0".repeat(Math.max(0, 6 - digits.length())) + digits;
    }
}
