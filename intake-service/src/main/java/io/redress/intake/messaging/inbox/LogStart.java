package io.redress.intake.messaging.inbox;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.InvalidOffsetException;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;

/**
 * Starts where the log begins when the position is unknown or no longer in it. What was gone before it was read must
 * not pass silently: it is parked as a note that somebody has to discard. A log that was wiped or cut is published
 * again by its producer; reading it from its beginning finds what was missed, and the inbox refuses the rest.
 */
@Startup
@ApplicationScoped
class LogStart {

    private static final Logger LOG = Logger.getLogger(LogStart.class);

    private final ParkedEventStore parked;
    private final Counter gaps;

    LogStart(ParkedEventStore parked, MeterRegistry metrics) {
        this.parked = parked;
        this.gaps = metrics.counter("redress.retention.gaps");
    }

    void seek(Consumer<?, ?> consumer, InvalidOffsetException unknown) {
        Map<TopicPartition, Long> expected =
                unknown instanceof OffsetOutOfRangeException outside ? outside.offsetOutOfRangePartitions() : Map.of();
        consumer.beginningOffsets(unknown.partitions()).forEach((partition, first) -> {
            long position = expected.getOrDefault(partition, 0L);
            if (first > position) {
                gaps.increment();
                parked.noteGap(partition.topic(), partition.partition(), position, first - 1);
                LOG.errorf(
                        "Events of %s, offsets %d to %d, are gone from the log before they were read; GET"
                                + " /parked-events names the gap and what to do",
                        partition, position, first - 1);
            } else if (position > 0) {
                LOG.errorf(
                        "The log of %s was wiped or cut before offset %d; it is read from its beginning",
                        partition, position);
            }
        });
        consumer.seekToBeginning(unknown.partitions());
    }
}
