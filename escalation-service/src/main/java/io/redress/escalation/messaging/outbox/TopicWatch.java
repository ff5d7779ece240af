package io.redress.escalation.messaging.outbox;

import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Notices that the broker has lost what it acknowledged: the topic is another one, or shorter than it was. Then
 * everything that is kept is published once more. The relay asks before it publishes anything, and now and then, so
 * a wiped topic cannot have grown past its old length unseen.
 */
@ApplicationScoped
class TopicWatch {

    private static final Logger LOG = Logger.getLogger(TopicWatch.class);
    private static final long LOOK_EVERY_NANOS = TimeUnit.SECONDS.toNanos(10);
    private static final int LIMIT_MILLIS = 5_000;

    private final Map<String, Object> broker;
    private final String topic;
    private Admin admin;
    private long lookAt;

    TopicWatch(
            @Identifier("default-kafka-broker") Map<String, Object> broker,
            @ConfigProperty(name = "redress.relay.topic") String topic) {
        this.broker = new HashMap<>(broker);
        this.broker.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, LIMIT_MILLIS);
        this.broker.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, LIMIT_MILLIS);
        this.topic = topic;
    }

    /** Where a partition of a topic ends. */
    record End(String topicId, long offset) {}

    /** Whatever happened before has to be looked for at once. */
    void start() {
        close();
        lookAt = System.nanoTime();
    }

    void close() {
        if (admin != null) {
            admin.close(Duration.ZERO);
            admin = null;
        }
    }

    /**
     * Looks when it is time to, on the leading relay's connection.
     *
     * @throws IllegalStateException when the broker does not say how long the topic is
     */
    void look(Connection connection) throws SQLException {
        if (System.nanoTime() - lookAt < 0) {
            return;
        }
        compare(connection, ends());
        lookAt = System.nanoTime() + LOOK_EVERY_NANOS;
    }

    void compare(Connection connection, Map<Integer, End> now) throws SQLException {
        Map<Integer, End> before = remembered(connection);
        List<Integer> lost = before.entrySet().stream()
                .filter(end -> hasLost(end.getValue(), now.get(end.getKey())))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
        if (!lost.isEmpty()) {
            LOG.errorf(
                    "Topic %s was wiped or cut in partitions %s; everything that is kept is published once more",
                    topic, lost);
            requestRepublication(connection);
        }
        if (!now.equals(before)) {
            remember(connection, now);
        }
    }

    private static boolean hasLost(End before, End now) {
        return now == null || !now.topicId.equals(before.topicId) || now.offset < before.offset;
    }

    private Map<Integer, End> ends() {
        if (admin == null) {
            admin = Admin.create(broker);
        }
        try {
            TopicDescription description =
                    admin.describeTopics(List.of(topic)).allTopicNames().get().get(topic);
            Map<TopicPartition, OffsetSpec> latest = description.partitions().stream()
                    .collect(Collectors.toMap(
                            partition -> new TopicPartition(topic, partition.partition()),
                            partition -> OffsetSpec.latest()));
            Map<TopicPartition, ListOffsetsResultInfo> offsets =
                    admin.listOffsets(latest).all().get();
            return offsets.entrySet().stream()
                    .collect(Collectors.toMap(
                            entry -> entry.getKey().partition(),
                            entry -> new End(
                                    description.topicId().toString(),
                                    entry.getValue().offset())));
        } catch (ExecutionException e) {
            throw new IllegalStateException(
                    "The broker does not say how long " + topic + " is: "
                            + e.getCause().getClass().getSimpleName(),
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while asking the broker", e);
        }
    }

    private static Map<Integer, End> remembered(Connection connection) throws SQLException {
        try (PreparedStatement select =
                        connection.prepareStatement("SELECT partition, topic_id, end_offset FROM topic_end");
                ResultSet row = select.executeQuery()) {
            Map<Integer, End> ends = new HashMap<>();
            while (row.next()) {
                ends.put(row.getInt(1), new End(row.getString(2), row.getLong(3)));
            }
            return ends;
        }
    }

    /** Until consumers have noticed too: who still stands in the old log might pass over what is sent right now. */
    private static void requestRepublication(Connection connection) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO republication (published_from, published_until, reason, requested_by) VALUES"
                        + " (to_timestamp(0), now() + interval '15 s', 'The topic was wiped or cut', 'relay')")) {
            insert.executeUpdate();
        }
    }

    private static void remember(Connection connection, Map<Integer, End> ends) throws SQLException {
        try (PreparedStatement upsert = connection.prepareStatement("""
                INSERT INTO topic_end (partition, topic_id, end_offset) VALUES (?, ?, ?)
                ON CONFLICT (partition) DO UPDATE SET topic_id = excluded.topic_id, end_offset = excluded.end_offset
                """)) {
            for (Map.Entry<Integer, End> end : ends.entrySet()) {
                upsert.setInt(1, end.getKey());
                upsert.setString(2, end.getValue().topicId);
                upsert.setLong(3, end.getValue().offset);
                upsert.addBatch();
            }
            upsert.executeBatch();
        }
    }
}
