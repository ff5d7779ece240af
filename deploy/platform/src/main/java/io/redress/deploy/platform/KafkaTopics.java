package io.redress.deploy.platform;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;

/** The four topics, made explicitly so that nobody depends on the broker's defaults. */
final class KafkaTopics {

    private static final int PARTITIONS = 6;
    private static final short REPLICAS = 1;
    private static final String RETENTION_MILLIS = String.valueOf(7L * 24 * 60 * 60 * 1000);

    private final String broker;

    KafkaTopics(String broker) {
        this.broker = broker;
    }

    /** Read from the broker's data folder, so that it can be known before the broker runs. */
    boolean exist(Path data) {
        return Arrays.stream(Service.values())
                .allMatch(service -> Files.isDirectory(data.resolve(service.topic() + "-" + (PARTITIONS - 1))));
    }

    void create() {
        try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, broker))) {
            Set<String> existing = admin.listTopics().names().get();
            List<NewTopic> missing = Arrays.stream(Service.values())
                    .filter(service -> !existing.contains(service.topic()))
                    .map(service -> new NewTopic(service.topic(), PARTITIONS, REPLICAS)
                            .configs(Map.of("retention.ms", RETENTION_MILLIS)))
                    .collect(Collectors.toList());
            admin.createTopics(missing).all().get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("The topics cannot be made.", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
