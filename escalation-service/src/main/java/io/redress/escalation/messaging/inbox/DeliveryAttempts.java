package io.redress.escalation.messaging.inbox;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Counts, before a batch is touched, how often a batch from this offset on was begun and never ended: a record that
 * kills the process leaves its mark here.
 */
@ApplicationScoped
class DeliveryAttempts {

    private final AgroalDataSource database;

    DeliveryAttempts(AgroalDataSource database) {
        this.database = database;
    }

    /** The number of this attempt at the record, from 1. */
    int begin(RawEvent first) {
        return QuarkusTransaction.requiringNew()
                .call(() -> Statements.execute(database, """
                INSERT INTO delivery_attempt AS a (topic, partition, "offset") VALUES (?, ?, ?)
                ON CONFLICT (topic, partition) DO UPDATE SET "offset" = excluded."offset",
                    attempts = CASE WHEN a."offset" = excluded."offset" THEN a.attempts + 1 ELSE 1 END
                RETURNING attempts
                """, upsert -> {
                    relaxDurability(upsert.getConnection().createStatement());
                    upsert.setString(1, first.topic());
                    upsert.setInt(2, first.partition());
                    upsert.setLong(3, first.offset());
                    try (ResultSet row = upsert.executeQuery()) {
                        row.next();
                        return row.getInt(1);
                    }
                }));
    }

    /** The process lived through it, whatever came out. */
    void end(RawEvent first) {
        QuarkusTransaction.requiringNew()
                .run(() -> Statements.execute(
                        database, "DELETE FROM delivery_attempt WHERE topic = ? AND partition = ?", delete -> {
                            relaxDurability(delete.getConnection().createStatement());
                            delete.setString(1, first.topic());
                            delete.setInt(2, first.partition());
                            return delete.executeUpdate();
                        }));
    }

    /** It has to outlive this process, not the database server. */
    private static void relaxDurability(Statement statement) throws SQLException {
        try (statement) {
            statement.execute("SET LOCAL synchronous_commit = off");
        }
    }
}
