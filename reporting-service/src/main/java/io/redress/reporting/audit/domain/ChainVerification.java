package io.redress.reporting.audit.domain;

import java.util.Optional;

/**
 * Recomputes the chain link by link, in memory of one link. Feed it the stored links in order of position;
 * it stops looking at the first bad one, since everything after it rests on it.
 */
public final class ChainVerification {

    /** Why a link is bad. */
    public enum Fault {
        /** A position is missing before this one. */
        POSITION_MISSING,
        /** The link is there, its event is not. */
        EVENT_MISSING,
        /** The event, its attributes or the hash are not what was chained. */
        HASH_DIFFERS
    }

    /** The first bad position, and why it is bad. */
    public record BadLink(long position, Fault fault) {}

    private ChainLink head;
    private BadLink bad;

    /** Starts at the first event. */
    public ChainVerification() {
        this(ChainLink.GENESIS);
    }

    /** Starts behind a link that has been verified before. */
    public ChainVerification(ChainLink trusted) {
        this.head = trusted;
    }

    /**
     * Looks at the next stored link.
     *
     * @param event null when it is gone
     * @return whether the chain is unbroken so far
     */
    public boolean accept(ChainLink stored, LoggedEvent event) {
        if (bad == null) {
            bad = faultOf(stored, event).orElse(null);
            if (bad == null) {
                head = stored;
            }
        }
        return bad == null;
    }

    private Optional<BadLink> faultOf(ChainLink stored, LoggedEvent event) {
        long expected = head.position() + 1;
        if (stored.position() != expected) {
            return Optional.of(new BadLink(expected, Fault.POSITION_MISSING));
        }
        if (event == null) {
            return Optional.of(new BadLink(expected, Fault.EVENT_MISSING));
        }
        if (!head.hash().next(event).equals(stored.hash())) {
            return Optional.of(new BadLink(expected, Fault.HASH_DIFFERS));
        }
        return Optional.empty();
    }

    /** The last link that is proven good. */
    public ChainLink head() {
        return head;
    }

    public Optional<BadLink> firstBad() {
        return Optional.ofNullable(bad);
    }
}
