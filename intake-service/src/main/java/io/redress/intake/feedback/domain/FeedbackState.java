package io.redress.intake.feedback.domain;

import java.time.Instant;

/**
 * The state of one piece of feedback; each state offers only its legal next steps.
 *
 * <pre>
 * RECEIVED ─acknowledge→ ACKNOWLEDGED ─analyse→ ANALYSED ─resolve→ RESOLVED ─close→ CLOSED
 *    └── resolve is also legal from RECEIVED and ACKNOWLEDGED (it then acknowledges too)
 * RESOLVED, CLOSED ─reopen→ REOPENED (then as from RECEIVED)
 * any open state ─withdraw→ WITHDRAWN     any open state ─merge→ MERGED
 * </pre>
 */
public sealed interface FeedbackState {

    /** The state's name. */
    Status status();

    /** When it was entered. */
    Instant since();

    /** The state of this name, entered then. */
    static FeedbackState of(Status status, Instant since) {
        return switch (status) {
            case RECEIVED -> new Received(since);
            case ACKNOWLEDGED -> new Acknowledged(since);
            case ANALYSED -> new Analysed(since);
            case RESOLVED -> new Resolved(since);
            case CLOSED -> new Closed(since);
            case REOPENED -> new Reopened(since);
            case WITHDRAWN -> new Withdrawn(since);
            case MERGED -> new Merged(since);
        };
    }

    /** Somebody still has to do something. */
    sealed interface Open extends FeedbackState {

        default Resolved resolve(Instant at) {
            return new Resolved(at);
        }

        default Withdrawn withdraw(Instant at) {
            return new Withdrawn(at);
        }

        default Merged merge(Instant at) {
            return new Merged(at);
        }
    }

    /** The customer has not heard from us in this cycle. */
    sealed interface Unanswered extends Open {

        default Acknowledged acknowledge(Instant at) {
            return new Acknowledged(at);
        }
    }

    /** An answer was given; only a reopening goes back. */
    sealed interface Answered extends FeedbackState {

        default Reopened reopen(Instant at) {
            return new Reopened(at);
        }
    }

    record Received(Instant since) implements Unanswered {
        @Override
        public Status status() {
            return Status.RECEIVED;
        }
    }

    record Reopened(Instant since) implements Unanswered {
        @Override
        public Status status() {
            return Status.REOPENED;
        }
    }

    record Acknowledged(Instant since) implements Open {
        @Override
        public Status status() {
            return Status.ACKNOWLEDGED;
        }

        Analysed analyse(Instant at) {
            return new Analysed(at);
        }
    }

    record Analysed(Instant since) implements Open {
        @Override
        public Status status() {
            return Status.ANALYSED;
        }
    }

    record Resolved(Instant since) implements Answered {
        @Override
        public Status status() {
            return Status.RESOLVED;
        }

        Closed close(Instant at) {
            return new Closed(at);
        }
    }

    record Closed(Instant since) implements Answered {
        @Override
        public Status status() {
            return Status.CLOSED;
        }
    }

    record Withdrawn(Instant since) implements FeedbackState {
        @Override
        public Status status() {
            return Status.WITHDRAWN;
        }
    }

    record Merged(Instant since) implements FeedbackState {
        @Override
        public Status status() {
            return Status.MERGED;
        }
    }
}
