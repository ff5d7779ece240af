package io.redress.sla.messaging.inbox;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.common.TopicPartition;

/**
 * Counts, before a batch is touched, how often a process died over a batch that begins with the same record: a record
 * that kills the process leaves its mark here. Counted is only until a process has applied a first batch of a
 * partition: the batch that kills it later is the first one of the next process. Faults that this process lives
 * through do not count.
 */
@ApplicationScoped
class DeliveryAttempts {

    /** One statement and no wait for the disk: it has to outlive this process, not the database server. */
    private static final String BEGIN = """
        INSERT INTO delivery_attempt AS a (topic, partition, "offset")
        SELECT ?, ?, ? FROM (SELECT set_config('synchronous_commit', 'off', true)) AS relaxed
        ON CONFLICT (topic, partition) DO UPDATE SET "offset" = excluded."offset",
            attempts = CASE WHEN a."offset" = excluded."offset" THEN a.attempts + ? ELSE 1 END
        RETURNING attempts
        """;

    private final AgroalDataSource database;
    private final Set<TopicPartition> proven = new HashSet<>();
    private RawEvent counted;

    DeliveryAttempts(AgroalDataSource database) {
        this.database = database;
    }

    /** Called by one thread. @return how many processes have died over this batch so far */
    int begin(List<RawEvent> batch) {
        return proven.containsAll(partitionsOf(batch)) ? 0 : count(batch.getFirst());
    }

    /** This process has applied the batch. */
    void end(List<RawEvent> batch) {
        proven.addAll(partitionsOf(batch));
    }

    private int count(RawEvent first) {
        int more = counted != null && counted.isSameRecordAs(first) ? 0 : 1;
        int attempts = Statements.execute(database, BEGIN, upsert -> {
            upsert.setString(1, first.topic());
            upsert.setInt(2, first.partition());
            upsert.setLong(3, first.offset());
            upsert.setInt(4, more);
            try (ResultSet row = upsert.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        });
        counted = first;
        return attempts - 1;
    }

    private static Set<TopicPartition> partitionsOf(List<RawEvent> batch) {
        return batch.stream()
                .map(raw -> new TopicPartition(raw.topic(), raw.partition()))
                .collect(Collectors.toSet());
    }
}
