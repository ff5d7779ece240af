package io.redress.reporting.messaging.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.redress.reporting.platform.CrashPoints;
import io.redress.reporting.testing.ComponentTest;
import io.redress.reporting.testing.Database;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ComponentTest
class OutboxRelayTest {

    private static final int EVENTS = 2_500;

    @Inject
    RelayDatabase relayDatabase;

    @Inject
    TopicWatch topic;

    @Inject
    Republisher republisher;

    @Inject
    CrashPoints crashPoints;

    @Inject
    Database database;

    private final String subject = UUID.randomUUID().toString();
    private final Broker broker = new Broker(subject);

    /** What other tests left there is theirs. */
    @BeforeEach
    void fillTheOutbox() {
        database.execute("CREATE TABLE outbox_of_others AS TABLE outbox");
        database.execute("DELETE FROM outbox");
        database.execute("""
                INSERT INTO outbox (id, subject, sequence, type, time, payload)
                SELECT gen_random_uuid(), ?, n, 'redress.test.happened.v1', now(), '{}' FROM generate_series(1, %d) n
                """.formatted(EVENTS), subject);
    }

    @AfterEach
    void giveBackWhatWasThere() {
        database.execute("DELETE FROM outbox");
        database.execute("INSERT INTO outbox OVERRIDING SYSTEM VALUE TABLE outbox_of_others");
        database.execute("DROP TABLE outbox_of_others");
    }

    @Test
    void publishesPartAfterPartInOrder() throws SQLException {
        assertFalse(sweep());

        assertEquals(sequencesFrom(1), broker.taken);
        assertEquals(0, pending());
        assertEquals(EVENTS, published());
    }

    @Test
    void sendsNothingAfterWhatTheBrokerDidNotTake() throws SQLException {
        broker.room = 1_200;

        assertThrows(IllegalStateException.class, this::sweep);

        assertEquals(EVENTS - 1_200, pending());
        assertEquals(1_200, published());

        broker.taken.clear();
        broker.room = EVENTS;
        assertFalse(sweep());

        assertEquals(sequencesFrom(1_201), broker.taken);
        assertEquals(EVENTS, published());
    }

    private boolean sweep() throws SQLException {
        OutboxRelay relay = new OutboxRelay(relayDatabase, broker, topic, republisher, crashPoints, false, 100);
        try (Connection connection = relayDatabase.open()) {
            return relay.sweep(connection);
        }
    }

    private static List<Long> sequencesFrom(long first) {
        List<Long> sequences = new ArrayList<>();
        for (long sequence = first; sequence <= EVENTS; sequence++) {
            sequences.add(sequence);
        }
        return sequences;
    }

    private long pending() {
        return database.count("SELECT count(*) FROM outbox WHERE subject = ?", subject);
    }

    private long published() {
        return database.count("SELECT count(*) FROM published_event WHERE subject = ?", subject);
    }

    /** Takes events as long as it has room; what the service itself happens to do meanwhile needs none. */
    private static final class Broker extends EventProducer {

        private final String subject;
        private final List<Long> taken = new ArrayList<>();
        private int room = EVENTS;

        Broker(String subject) {
            super(Map.of(), "test.events", "test-service");
            this.subject = subject;
        }

        @Override
        List<UUID> publish(List<PendingEvent> batch) {
            return batch.stream().takeWhile(this::take).map(PendingEvent::id).toList();
        }

        private boolean take(PendingEvent event) {
            if (!event.subject().equals(subject)) {
                return true;
            }
            return taken.size() < room && taken.add(event.sequence());
        }
    }
}
