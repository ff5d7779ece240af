package io.redress.sla.messaging.inbox;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;

/**
 * Counts, before a batch is touched, how often a process died over a batch that begins with the same record: a record
 * that kills the process leaves its mark here. Faults that this process lives through do not count.
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
    private RawEvent survived;

    DeliveryAttempts(AgroalDataSource database) {
        this.database = database;
    }

    /** Called by one thread. @return how many processes have died over it so far */
    int begin(RawEvent first) {
        int more = survived != null && survived.isSameRecordAs(first) ? 0 : 1;
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
        survived = first;
        return attempts - 1;
    }
}
