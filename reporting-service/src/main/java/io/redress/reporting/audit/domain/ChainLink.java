package io.redress.reporting.audit.domain;

import java.util.ArrayList;
import java.util.List;

/**
 * The place of an event in the chain.
 *
 * @param position 1, 2, 3 … without gap
 * @param hash     covers the event and, through its predecessor, everything before it
 */
public record ChainLink(long position, ChainHash hash) {

    /** Before the first event. */
    public static final ChainLink GENESIS = new ChainLink(0, ChainHash.GENESIS);

    public ChainLink next(LoggedEvent event) {
        return new ChainLink(position + 1, hash.next(event));
    }

    /** The links that these events, in this order, add behind this one. */
    public List<ChainLink> append(List<LoggedEvent> events) {
        List<ChainLink> links = new ArrayList<>(events.size());
        ChainLink last = this;
        for (LoggedEvent event : events) {
            last = last.next(event);
            links.add(last);
        }
        return links;
    }
}
