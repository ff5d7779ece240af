package io.redress.reporting.report.domain;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Which clocks a period means. A figure without its cohort cannot be compared with another. */
public enum Cohort {
    DUE("clocks whose due date lies in the period"),
    RECEIPT("clocks of feedback received in the period"),
    CLOSING("clocks stopped in the period, by what fulfilled them or by cancellation");

    private final String meaning;

    Cohort(String meaning) {
        this.meaning = meaning;
    }

    public String meaning() {
        return meaning;
    }

    /** As requests and answers spell it: {@code due}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Cohort> ofWord(String word) {
        return Arrays.stream(values())
                .filter(cohort -> cohort.word().equals(word))
                .findFirst();
    }
}
