package io.redress.intake.links.domain;

/** What a customer's link opens. */
public enum LinkPurpose {
    /** The questions of one survey, to be answered once. */
    SURVEY("[[survey-link]]"),
    /** How the customer's own feedback stands. */
    STATUS("[[status-link]]");

    private final String mark;

    LinkPurpose(String mark) {
        this.mark = mark;
    }

    /** What stands in a stored message in place of the link, which nobody but the customer gets to know. */
    public String mark() {
        return mark;
    }

    /** The text without marks, for showing it. */
    public static String withoutMarks(String text) {
        var shown = text;
        for (var purpose : values()) {
            shown = shown.replace(purpose.mark, "…");
        }
        return shown;
    }
}
