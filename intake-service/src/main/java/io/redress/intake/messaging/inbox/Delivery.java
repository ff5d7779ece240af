package io.redress.intake.messaging.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.jboss.logging.Logger;

/**
 * Gives what was polled to the inbox as one batch. A batch over which processes died, or that failed several times in a
 * row, goes record by record; a record over which processes go on dying is parked.
 */
@ApplicationScoped
class Delivery {

    private static final Logger LOG = Logger.getLogger(Delivery.class);
    private static final int SUSPICIOUS_DEATHS = 2;
    private static final int HOPELESS_DEATHS = 5;
    private static final int SUSPICIOUS_FAILURES = 5;

    private final Inbox inbox;
    private final DeliveryAttempts attempts;
    private int failures;

    Delivery(Inbox inbox, DeliveryAttempts attempts) {
        this.inbox = inbox;
        this.attempts = attempts;
    }

    /** Called by one thread. @param done told after each record when they go one by one */
    void deliver(ConsumerRecords<String, byte[]> records, Consumer<RawEvent> done) {
        List<RawEvent> batch = new ArrayList<>(records.count());
        records.forEach(message -> batch.add(rawOf(message)));
        int deaths = attempts.begin(batch);
        failures++;
        if (deaths < SUSPICIOUS_DEATHS && failures <= SUSPICIOUS_FAILURES) {
            inbox.receive(batch);
        } else {
            oneByOne(batch, deaths, done);
        }
        attempts.end(batch);
        failures = 0;
    }

    private void oneByOne(List<RawEvent> batch, int deaths, Consumer<RawEvent> done) {
        RawEvent first = batch.getFirst();
        LOG.warnf(
                "A batch from topic %s, partition %d, offset %d on did not end: %d processes died, it failed %d times"
                        + " in this one; going one by one",
                first.topic(), first.partition(), first.offset(), deaths, failures - 1);
        for (RawEvent raw : batch) {
            if (raw == first && deaths >= HOPELESS_DEATHS) {
                inbox.giveUp(raw, deaths);
            } else {
                inbox.receive(List.of(raw));
            }
            done.accept(raw);
        }
    }

    private static RawEvent rawOf(ConsumerRecord<String, byte[]> message) {
        Map<String, String> headers = new HashMap<>();
        message.headers().forEach(header -> {
            if (header.value() != null) {
                headers.put(header.key(), new String(header.value(), UTF_8));
            }
        });
        return new RawEvent(
                message.topic(), message.partition(), message.offset(), message.key(), headers, message.value());
    }
}
