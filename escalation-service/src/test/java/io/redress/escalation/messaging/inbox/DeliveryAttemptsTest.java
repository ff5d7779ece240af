package io.redress.escalation.messaging.inbox;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.agroal.api.AgroalDataSource;
import io.redress.escalation.testing.ComponentTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A record that kills processes is told from faults that a process lives through. */
@ComponentTest
class DeliveryAttemptsTest {

    @Inject
    AgroalDataSource database;

    private final String topic = UUID.randomUUID().toString();

    @Test
    void everyProcessThatDiesOverARecordCounts() {
        assertEquals(0, process().begin(record(7)));
        assertEquals(1, process().begin(record(7)));
        assertEquals(2, process().begin(record(7)));
    }

    @Test
    void faultsThatAProcessLivesThroughDoNotCount() {
        DeliveryAttempts process = process();
        assertEquals(0, process.begin(record(7)));
        assertEquals(0, process.begin(record(7)));
        assertEquals(0, process.begin(record(7)));
    }

    @Test
    void anotherRecordBeginsAnew() {
        assertEquals(0, process().begin(record(7)));
        assertEquals(0, process().begin(record(8)));
    }

    @Test
    void onceABatchOfAPartitionIsAppliedNothingIsCounted() {
        DeliveryAttempts process = process();
        process.begin(record(7));
        process.end(record(7));

        assertEquals(0, process.begin(record(8)));
        assertEquals(0, process().begin(record(8)), "the death of the first process was not counted");
        assertEquals(1, process().begin(record(8)));
    }

    private DeliveryAttempts process() {
        return new DeliveryAttempts(database);
    }

    private List<RawEvent> record(long offset) {
        return List.of(new RawEvent(topic, 0, offset, null, Map.of(), null));
    }
}
