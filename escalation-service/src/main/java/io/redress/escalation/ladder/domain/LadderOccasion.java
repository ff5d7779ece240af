package io.redress.escalation.ladder.domain;

import java.util.UUID;

/**
 * A mark of a clock that was reached. A step acts once per occasion: a rescheduled clock has a new generation, a
 * reopened feedback a new cycle. A DUE mark and its breach are one occasion.
 */
public record LadderOccasion(UUID clockId, String target, int cycle, int generation, String mark) {

    public static final String DUE = "DUE";

    public LadderOccasion withMark(String otherMark) {
        return new LadderOccasion(clockId, target, cycle, generation, otherMark);
    }

    /** The occasion as one text, under which mails are kept. */
    public String key() {
        return String.join("/", clockId.toString(), Integer.toString(cycle), Integer.toString(generation), mark);
    }

    public boolean isBreach() {
        return DUE.equals(mark);
    }
}
