package io.redress.reporting.messaging.outbox;

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
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeader;
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
    private final Map<String, List<Header>> ofType = new HashMap<>();
    private Producer<String, byte[]> producer;

    EventProducer(
            @Identifier("default-kafka-broker") Map<String, Object> broker,
            @ConfigProperty(name = "redress.relay.topic") String topic,
            @ConfigProperty(name = "quarkus.application.name") String application) {
        this.broker = broker;
        this.topic = topic;
        this.source = "/redress/" + application;
    }

    /** Sends them in this order and waits for the broker; the ids of what it has acknowledged. */
    List<UUID> publish(List<PendingEvent> batch) {
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
            producer.flush();
        } catch (KafkaException e) {
            LOG.warnf("Sending stopped after %d of %d events: %s", sent.size(), batch.size(), e.getMessage());
        }
        return IntStream.range(0, sent.size())
                .filter(i -> isAcknowledged(sent.get(i)))
                .mapToObj(i -> batch.get(i).id())
                .toList();
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
        Headers headers = message.headers();
        ofType.computeIfAbsent(event.type(), this::headersOf).forEach(headers::add);
        headers.add(header("ce_id", event.id().toString()));
        headers.add(header("ce_subject", event.subject()));
        headers.add(header("ce_time", event.time().toString()));
        headers.add(header("ce_sequence", Long.toString(event.sequence())));
        if (event.traceparent() != null) {
            headers.add(header("traceparent", event.traceparent()));
        }
        return message;
    }

    /** What is the same for all events of a type. */
    private List<Header> headersOf(String type) {
        return List.of(
                header("ce_specversion", "1.0"),
                header("ce_source", source),
                header("ce_type", type),
                header("ce_dataschema", "https://redress.example/schemas/" + type + ".json"),
                header("content-type", "application/json"));
    }

    private static Header header(String name, String value) {
        return new RecordHeader(name, value.getBytes(UTF_8));
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
