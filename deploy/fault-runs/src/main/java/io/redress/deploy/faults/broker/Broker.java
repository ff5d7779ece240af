package io.redress.deploy.faults.broker;

import io.redress.deploy.harness.LocalSystem;
import io.redress.deploy.harness.Part;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.TopicExistsException;

/** What an administrator can do to the topics. */
final class Broker implements AutoCloseable {

    private static final int PARTITIONS = 6;
    private static final short REPLICAS = 1;

    private final Admin admin;

    Broker(LocalSystem system) {
        admin = Admin.create(Map.of("bootstrap.servers", system.kafka()));
    }

    static List<String> topics() {
        return Arrays.stream(Part.values()).map(Part::topic).toList();
    }

    /** Deletes the topics and makes them anew, empty. */
    void recreate(Collection<String> topics) throws ExecutionException, InterruptedException {
        admin.deleteTopics(topics).all().get();
        for (String topic : topics) {
            while (!created(topic)) {
                // The old one is still being deleted.
            }
        }
    }

    private boolean created(String topic) throws ExecutionException, InterruptedException {
        try {
            admin.createTopics(List.of(new NewTopic(topic, PARTITIONS, REPLICAS)))
                    .all()
                    .get();
            return true;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof TopicExistsException) {
                return false;
            }
            throw e;
        }
    }

    /** Deletes everything that is in the topic now. */
    void deleteRecords(String topic) throws ExecutionException, InterruptedException {
        Map<TopicPartition, RecordsToDelete> all = ends(topic).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, end -> RecordsToDelete.beforeOffset(end.getValue())));
        admin.deleteRecords(all).all().get();
    }

    Map<TopicPartition, Long> ends(String topic) throws ExecutionException, InterruptedException {
        Map<TopicPartition, OffsetSpec> latest =
                admin.describeTopics(List.of(topic)).allTopicNames().get().get(topic).partitions().stream()
                        .map(partition -> new TopicPartition(topic, partition.partition()))
                        .collect(Collectors.toMap(Function.identity(), partition -> OffsetSpec.latest()));
        return admin.listOffsets(latest).all().get().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().offset()));
    }

    void set(Collection<String> topics, String setting, String value) throws ExecutionException, InterruptedException {
        AlterConfigOp change = value == null
                ? new AlterConfigOp(new ConfigEntry(setting, ""), AlterConfigOp.OpType.DELETE)
                : new AlterConfigOp(new ConfigEntry(setting, value), AlterConfigOp.OpType.SET);
        admin.incrementalAlterConfigs(topics.stream()
                        .collect(Collectors.toMap(
                                topic -> new ConfigResource(ConfigResource.Type.TOPIC, topic),
                                topic -> List.of(change))))
                .all()
                .get();
    }

    @Override
    public void close() {
        admin.close();
    }
}
