package io.redress.intake.retention.domain;

/** What is kept for a time only. */
public enum RetentionKind {
    /** Personal data of feedback that has ended: blanked as by an erasure; the feedback itself stays. */
    FEEDBACK(30, "Personal data of feedback that was resolved, closed, withdrawn or merged so long ago"),
    /** Deliveries as they came, once they are dealt with. */
    DELIVERIES(1, "Deliveries as they came, once they are dealt with; those that failed stay"),
    /** What became of each row of an import. */
    IMPORT_ROWS(1, "Results of the rows of imports that ended so long ago"),
    /** Events that were put aside, once somebody decided about them. */
    DECIDED_EVENTS(1, "Events that were put aside and about which somebody decided so long ago");

    private final int leastDays;
    private final String description;

    RetentionKind(int leastDays, String description) {
        this.leastDays = leastDays;
        this.description = description;
    }

    /** Nobody may keep it for less, lest a slip of the pen takes everything. */
    public int leastDays() {
        return leastDays;
    }

    /** What goes. */
    public String description() {
        return description;
    }
}
