package io.redress.reporting.audit.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.redress.reporting.audit.domain.ChainVerification.BadLink;
import io.redress.reporting.audit.domain.ChainVerification.Fault;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChainVerificationTest {

    private static final int LENGTH = 5;

    private final List<LoggedEvent> events = new ArrayList<>(LongStream.rangeClosed(1, LENGTH)
            .mapToObj(ChainVerificationTest::event)
            .toList());
    private final List<ChainLink> links = new ArrayList<>(ChainLink.GENESIS.append(events));

    @Test
    void provesAnUntouchedChain() {
        ChainVerification verification = verify();

        assertTrue(verification.firstBad().isEmpty());
        assertEquals(links.getLast(), verification.head());
    }

    @Test
    void provesAnEmptyChain() {
        assertEquals(ChainLink.GENESIS, new ChainVerification().head());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 5})
    void findsAnEditedEvent(int position) {
        LoggedEvent original = events.get(position - 1);
        events.set(
                position - 1,
                new LoggedEvent(
                        original.id(),
                        original.producer(),
                        original.type(),
                        original.subject(),
                        original.sequence(),
                        original.time(),
                        "{\"severity\":\"MINOR\"}"));

        ChainVerification verification = verify();

        assertEquals(Optional.of(new BadLink(position, Fault.HASH_DIFFERS)), verification.firstBad());
        assertEquals(position - 1, verification.head().position());
    }

    @Test
    void findsARewrittenHash() {
        links.set(1, new ChainLink(2, ChainHash.GENESIS));

        assertEquals(Optional.of(new BadLink(2, Fault.HASH_DIFFERS)), verify().firstBad());
    }

    @Test
    void findsARemovedLink() {
        links.remove(2);
        events.remove(2);

        assertEquals(Optional.of(new BadLink(3, Fault.POSITION_MISSING)), verify().firstBad());
    }

    @Test
    void findsARemovedEvent() {
        events.set(3, null);

        assertEquals(Optional.of(new BadLink(4, Fault.EVENT_MISSING)), verify().firstBad());
    }

    @Test
    void findsSwappedEvents() {
        events.set(1, event(3));
        events.set(2, event(2));

        assertEquals(Optional.of(new BadLink(2, Fault.HASH_DIFFERS)), verify().firstBad());
    }

    @Test
    void continuesBehindAVerifiedLink() {
        ChainVerification rest = new ChainVerification(links.get(2));

        assertFalse(rest.accept(links.get(4), events.get(4)), "skipping position 4 is noticed");
        ChainVerification next = new ChainVerification(links.get(2));
        assertTrue(next.accept(links.get(3), events.get(3)));
    }

    private ChainVerification verify() {
        ChainVerification verification = new ChainVerification();
        for (int i = 0; i < links.size(); i++) {
            verification.accept(links.get(i), events.get(i));
        }
        return verification;
    }

    private static LoggedEvent event(long sequence) {
        return new LoggedEvent(
                "e-" + sequence,
                "intake",
                "redress.feedback.classified.v1",
                "f-1",
                sequence,
                Instant.parse("2026-11-20T10:15:00.123456789Z"),
                "{\"severity\":\"MAJOR\"}");
    }
}
