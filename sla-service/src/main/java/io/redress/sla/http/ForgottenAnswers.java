package io.redress.sla.http;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Takes what people wrote out of stored answers about feedback: gathered, and done just before the commit with one
 * statement. The answers stay, so that a repeated request is still answered and not carried out again.
 */
@ApplicationScoped
public class ForgottenAnswers {

    private static final String FORGET = """
            UPDATE idempotency_key k
            SET body = regexp_replace(k.body, '"reason":"(\\\\.|[^"\\\\])*"', '"reason":"[erased]"', 'g')
            FROM unnest(?::text[]) AS f (id)
            WHERE k.body IS NOT NULL AND k.route COLLATE "C" >= 'POST /feedback/' || f.id || '/'
              AND k.route COLLATE "C" < 'POST /feedback/' || f.id || '0'
            """;

    private final AgroalDataSource database;
    private final TransactionSynchronizationRegistry transaction;

    ForgottenAnswers(AgroalDataSource database, TransactionSynchronizationRegistry transaction) {
        this.database = database;
        this.transaction = transaction;
    }

    /** What was written about this feedback goes with the current transaction. */
    public void forget(UUID feedbackId) {
        @SuppressWarnings("unchecked")
        List<String> gathered = (List<String>) transaction.getResource(ForgottenAnswers.class);
        if (gathered == null) {
            gathered = new ArrayList<>();
            transaction.putResource(ForgottenAnswers.class, gathered);
            transaction.registerInterposedSynchronization(new BeforeCommit(gathered));
        }
        gathered.add(feedbackId.toString());
    }

    private void forget(List<String> feedback) {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(FORGET)) {
            update.setArray(1, connection.createArrayOf("text", feedback.toArray()));
            update.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("Stored answers could not be blanked", e);
        }
    }

    private final class BeforeCommit implements Synchronization {

        private final List<String> gathered;

        BeforeCommit(List<String> gathered) {
            this.gathered = gathered;
        }

        @Override
        public void beforeCompletion() {
            forget(gathered);
        }

        @Override
        public void afterCompletion(int status) {
            // Nothing is kept beyond the transaction.
        }
    }
}
