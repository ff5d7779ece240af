package io.redress.sla.http;

import io.redress.sla.platform.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.UUID;

/**
 * Takes what people wrote out of stored answers about feedback. The answers stay, so that a repeated request is still
 * answered and not carried out again.
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

    private final Sql sql;

    ForgottenAnswers(Sql sql) {
        this.sql = sql;
    }

    /** Within a transaction that has locked this feedback, so that nothing is written about it meanwhile. */
    public void forget(Collection<UUID> feedbackIds) {
        sql.update(
                FORGET,
                update -> update.setArray(1, update.getConnection().createArrayOf("uuid", feedbackIds.toArray())));
    }
}
