package io.redress.intake.feedback.domain;

/** The name of a {@link FeedbackState}, as it is stored and shown. */
public enum Status {
    RECEIVED(true),
    ACKNOWLEDGED(true),
    ANALYSED(true),
    RESOLVED(false),
    CLOSED(false),
    REOPENED(true),
    WITHDRAWN(false),
    MERGED(false);

    private final boolean open;

    Status(boolean open) {
        this.open = open;
    }

    /** Whether somebody still has to do something about it. */
    public boolean open() {
        return open;
    }
}
