package io.redress.escalation.assignment.domain;

import io.redress.escalation.routing.domain.Placement;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Where a feedback stands with the people who deal with it; each state offers only its legal next steps.
 *
 * <pre>
 *            place                accept
 *  (new) ──────────→ QUEUED ─────────────→ ACCEPTED
 *            place      │ place               │ place (reassign, raise, lower)
 *        ──────────→ ASSIGNED ───accept──→    │
 *            place      │                     │
 *        ──────────→ UNROUTABLE ─accept──→    │
 *                       └──────── close ──────┴──→ CLOSED ──place (reopened)──→ …
 * </pre>
 */
public sealed interface AssignmentState {

    StateName name();

    /** The person who has it, or had it last, if any. */
    default Optional<UUID> assignee() {
        return Optional.empty();
    }

    /** The state that a placement leads to, from every open state, from the beginning and from a reopening. */
    static Open placed(Placement placement) {
        return switch (placement) {
            case Placement.WithPerson(UUID staffId) -> new Assigned(staffId);
            case Placement.InQueue() -> new Queued();
            case Placement.Nobody() -> new Unroutable();
        };
    }

    /** Somebody should be dealing with it. */
    sealed interface Open extends AssignmentState {

        default Open place(Placement placement) {
            return placed(placement);
        }

        default Closed close(CloseReason reason, Instant at) {
            return new Closed(reason, at, assignee().orElse(null));
        }
    }

    /** Open, and a person may say that they take it. */
    sealed interface Acceptable extends Open {
        default Accepted accept(UUID staffId, Instant at) {
            return new Accepted(staffId, at);
        }
    }

    /** Waits in the queue of a team. */
    record Queued() implements Acceptable {
        @Override
        public StateName name() {
            return StateName.QUEUED;
        }
    }

    /** Given to a person who has not yet said that they take it. */
    record Assigned(UUID staffId) implements Acceptable {
        @Override
        public StateName name() {
            return StateName.ASSIGNED;
        }

        @Override
        public Optional<UUID> assignee() {
            return Optional.of(staffId);
        }
    }

    /** Nobody could be found; whoever sees it may take it. */
    record Unroutable() implements Acceptable {
        @Override
        public StateName name() {
            return StateName.UNROUTABLE;
        }
    }

    /** A person deals with it. */
    record Accepted(UUID staffId, Instant acceptedAt) implements Open {
        @Override
        public StateName name() {
            return StateName.ACCEPTED;
        }

        @Override
        public Optional<UUID> assignee() {
            return Optional.of(staffId);
        }
    }

    /**
     * Nothing is left to be done until it is reopened.
     *
     * @param staffId who had it last; null when nobody had
     */
    record Closed(CloseReason reason, Instant closedAt, UUID staffId) implements AssignmentState {
        @Override
        public StateName name() {
            return StateName.CLOSED;
        }

        @Override
        public Optional<UUID> assignee() {
            return Optional.ofNullable(staffId);
        }

        public Open reopen(Placement placement) {
            return placed(placement);
        }
    }
}
