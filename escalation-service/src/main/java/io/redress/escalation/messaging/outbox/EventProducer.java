package io.redress.escalation.messaging.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Sends events as CloudEvents in binary mode and says which the broker has acknowledged. Used by one thread. */
@ApplicationScoped
class EventProducer {

    private static final Logger LOG = Logger.getLogger(EventProducer.class);

    private final Map<String, Object> broker;
    private final String topic;
    private final String source;
    private Producer<String, byte[]> producer;

    EventProducer(
            @Identifier("default-kafka-broker") Map<String, Object> broker,
            @ConfigProperty(name = "redress.relay.topic") String topic,
            @ConfigProperty(name = "quarkus.application.name") String application) {
        this.broker = broker;
        this.topic = topic;
        this.source = "/redress/" + application;
    }

    /** Sends and waits for the broker; the ids of what it has acknowledged. */
    List<UUID> publish(List<PendingEvent> batch) {
        return send(batch).acknowledged();
    }

    /** Hands them over to be sent, in this order. */
    Sending send(List<PendingEvent> batch) {
        if (producer == null) {
            producer = open();
        }
        List<Future<RecordMetadata>> sent = new ArrayList<>(batch.size());
        try {
            for (PendingEvent event : batch) {
                sent.add(producer.send(recordOf(event)));
                if (timedOut(sent.getLast())) {
                    LOG.warnf("Sending stopped after %d of %d events: the broker is away", sent.size(), batch.size());
                    break;
                }
            }
        } catch (KafkaException e) {
            LOG.warnf("Sending stopped after %d of %d events: %s", sent.size(), batch.size(), e.getMessage());
        }
        return new Sending(batch, sent);
    }

    /** What is on its way to the broker. */
    final class Sending {

        private final List<PendingEvent> batch;
        private final List<Future<RecordMetadata>> sent;

        private Sending(List<PendingEvent> batch, List<Future<RecordMetadata>> sent) {
            this.batch = batch;
            this.sent = sent;
        }

        /** Waits for the broker; the ids of what it has acknowledged. */
        List<UUID> acknowledged() {
            producer.flush();
            return IntStream.range(0, sent.size())
                    .filter(i -> isAcknowledged(sent.get(i)))
                    .mapToObj(i -> batch.get(i).id())
                    .toList();
        }
    }

    void close() {
        if (producer != null) {
            producer.close(Duration.ZERO);
            producer = null;
        }
    }

    /** A send that could not even be begun has waited its whole time; each further one would wait as long. */
    private static boolean timedOut(Future<RecordMetadata> sent) {
        return sent.state() == Future.State.FAILED && sent.exceptionNow() instanceof TimeoutException;
    }

    private static boolean isAcknowledged(Future<RecordMetadata> sent) {
        try {
            sent.get();
            return true;
        } catch (ExecutionException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private ProducerRecord<String, byte[]> recordOf(PendingEvent event) {
        ProducerRecord<String, byte[]> message = new ProducerRecord<>(topic, event.subject(), event.payload());
        Map<String, String> headers = new HashMap<>();
        headers.put("ce_specversion", "1.0");
        headers.put("ce_id", event.id().toString());
        headers.put("ce_source", source);
        headers.put("ce_type", event.type());
        headers.put("ce_subject", event.subject());
        headers.put("ce_time", event.time().toString());
        headers.put("ce_sequence", Long.toString(event.sequence()));
        headers.put("ce_dataschema", "https://redress.example/schemas/" + event.type() + ".json");
        headers.put("content-type", "application/json");
        if (event.traceparent() != null) {
            headers.put("traceparent", event.traceparent());
        }
        headers.forEach((name, value) -> message.headers().add(name, value.getBytes(UTF_8)));
        return message;
    }

    private Producer<String, byte[]> open() {
        Map<String, Object> settings = new HashMap<>(broker);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 5);
        settings.put(ProducerConfig.BATCH_SIZE_CONFIG, 65_536);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 3_000);
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 8_000);
        return new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
    }
}
