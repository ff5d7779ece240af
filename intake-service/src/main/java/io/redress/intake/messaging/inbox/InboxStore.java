package io.redress.intake.messaging.inbox;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The applied positions in the database. */
@ApplicationScoped
class InboxStore {

    private final AgroalDataSource database;
    private final Subscription subscription;

    InboxStore(AgroalDataSource database, Subscription subscription) {
        this.database = database;
        this.subscription = subscription;
    }

    /** Until the end of the transaction nobody else applies events of these subjects; sorted, so no deadlock. */
    void lock(Collection<String> subjects) {
        execute(
                "SELECT count(pg_advisory_xact_lock(key)) FROM"
                        + " (SELECT DISTINCT hashtextextended(s, 0) AS key FROM unnest(?::text[]) s ORDER BY 1) k",
                statement -> {
                    statement.setArray(1, statement.getConnection().createArrayOf("text", subjects.toArray()));
                    return statement.executeQuery().next();
                });
    }

    /** Where these subjects stand, in one statement. */
    Standing standing(Set<String> subjects) {
        return execute("""
                SELECT subject, producer, sequence, NULL FROM inbox_position WHERE subject = ANY (?)
                UNION ALL
                SELECT subject, NULL, NULL, event_id FROM parked_event
                WHERE state = 'PARKED' AND subject = ANY (?) AND event_id IS NOT NULL
                UNION ALL
                SELECT DISTINCT subject, NULL, NULL::bigint, NULL FROM held_event WHERE subject = ANY (?)
                """, statement -> {
            Array wanted = statement.getConnection().createArrayOf("text", subjects.toArray());
            statement.setArray(1, wanted);
            statement.setArray(2, wanted);
            statement.setArray(3, wanted);
            Map<Positions.Key, Long> last = new HashMap<>();
            Set<String> parked = new HashSet<>();
            Set<String> waiting = new HashSet<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    if (row.getString(2) != null) {
                        last.put(new Positions.Key(row.getString(1), row.getString(2)), row.getLong(3));
                    } else if (row.getString(4) != null) {
                        parked.add(row.getString(4));
                    } else {
                        waiting.add(row.getString(1));
                    }
                }
            }
            return new Standing(new Positions(subscription.self(), subscription.producers(), last), parked, waiting);
        });
    }

    Positions positions(Set<String> subjects) {
        Map<Positions.Key, Long> last =
                execute("SELECT subject, producer, sequence FROM inbox_position WHERE subject = ANY (?)", statement -> {
                    statement.setArray(1, statement.getConnection().createArrayOf("text", subjects.toArray()));
                    Map<Positions.Key, Long> found = new HashMap<>();
                    try (ResultSet row = statement.executeQuery()) {
                        while (row.next()) {
                            found.put(new Positions.Key(row.getString(1), row.getString(2)), row.getLong(3));
                        }
                    }
                    return found;
                });
        return new Positions(subscription.self(), subscription.producers(), last);
    }

    void save(Positions positions) {
        List<Map.Entry<Positions.Key, Long>> changes =
                List.copyOf(positions.advanced().entrySet());
        if (changes.isEmpty()) {
            return;
        }
        execute("""
                INSERT INTO inbox_position AS p (subject, producer, sequence)
                SELECT * FROM unnest(?::text[], ?::text[], ?::bigint[])
                ON CONFLICT (subject, producer) DO UPDATE SET sequence = excluded.sequence
                WHERE p.sequence < excluded.sequence
                """, statement -> {
            Connection connection = statement.getConnection();
            statement.setArray(
                    1,
                    connection.createArrayOf(
                            "text",
                            changes.stream().map(c -> c.getKey().subject()).toArray()));
            statement.setArray(
                    2,
                    connection.createArrayOf(
                            "text",
                            changes.stream().map(c -> c.getKey().producer()).toArray()));
            statement.setArray(
                    3,
                    connection.createArrayOf(
                            "bigint", changes.stream().map(Map.Entry::getValue).toArray()));
            return statement.executeUpdate();
        });
    }

    private <T> T execute(String sql, Statements.Work<T> work) {
        return Statements.execute(database, sql, work);
    }
}
