package io.redress.intake.messaging.inbox;

/** No more events can be held back: consuming waits until gaps are filled or given up. */
class HeldLimitReachedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    HeldLimitReachedException(int limit) {
        super("More than " + limit + " events are held back; fill or release gaps (GET /held-events)");
    }
}
