package io.redress.intake.privacy.persistence;

import io.redress.intake.database.ArrayArgument;
import io.redress.intake.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** Takes personal data out of everything that is kept beside feedback itself. */
@ApplicationScoped
public class PersonalData {

    private static final long BLOCKS_AT_ONCE = 5_000;

    /** Texts in stored answers become marks, so that a repeated request is still answered in the same form. */
    private static final String ANSWERS = """
        update idempotency_key k set body = regexp_replace(regexp_replace(k.body,
            '"(subject|narrative|name|email|phone|externalId|url|text|message|messageToCustomer|findings|reason|description|comment|whatHappened|why|rootCauseDescription|noCorrectiveActionReason|redressDescription|because|timeZone)":"(\\\\.|[^"\\\\])*"',
            '"\\1":"[erased]"', 'g'), '"tags":\\[("(\\\\.|[^"\\\\])*",?)*\\]', '"tags":[]', 'g')
        where k.ctid >= ?::tid and k.ctid < ?::tid and k.body is not null
          and exists (select from erasure_feedback e where e.erasure_id = ? and e.feedback_id = any(array[
              substring(k.route from '%1$s')::uuid, substring(k.location from '%1$s')::uuid,
              substring(k.body from '"id":"(%1$s)"')::uuid]))
        """.formatted("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private static final String SETTLED = """
        with settled as (
            delete from erasure_delivery where (erasure_id, delivery_id) in (
                select e.erasure_id, e.delivery_id from erasure_delivery e
                where not exists (
                    select from channel_delivery d where d.id = e.delivery_id and d.status in ('FAILED', 'KEPT'))
                limit 500)
            returning delivery_id),
        items as (
            update channel_item i set key = null, detail = null from settled s where i.delivery_id = s.delivery_id)
        update channel_delivery d set body = '', headers = '{}', content_type = null, problem = null
        from settled s where d.id = s.delivery_id
        """;

    private final Sql sql;

    PersonalData(Sql sql) {
        this.sql = sql;
    }

    /** Blanks the texts that are kept about this feedback; mail that has not left does not leave. */
    public void blank(Collection<UUID> feedback) {
        var ids = ArrayArgument.of("uuid", feedback, Function.identity());
        sql.update("""
            delete from customer_mail m using communication c
            where c.id = m.id and c.feedback_id = any(?) and m.state = 'PENDING'
            """, ids);
        HeldTables.ALL.stream().filter(HeldTable::personal).forEach(table -> sql.update(table.eraseRows(), ids));
        sql.update("delete from feedback_search where feedback_id = any(?)", ids);
        blankDecisions(feedback.stream().map(UUID::toString).toList());
    }

    /** What people said when they decided about events that had got stuck. */
    private void blankDecisions(List<String> subjects) {
        var ids = ArrayArgument.of("text", subjects, Function.identity());
        sql.update(
                "update parked_event set decision_reason = '[erased]' where subject = any(?) and decision_reason is not null",
                ids);
        sql.update("update released_gap set reason = '[erased]' where subject = any(?)", ids);
    }

    /** How many parts the stored answers are looked through in. */
    public long answerParts() {
        return sql.one(
                        "select 1 + pg_relation_size('idempotency_key') / current_setting('block_size')::bigint / ? as parts",
                        row -> row.longOrNull("parts"),
                        BLOCKS_AT_ONCE)
                .orElseThrow();
    }

    /** Blanks stored answers about feedback of an erasure in one part of the table. */
    public void blankAnswers(UUID erasureId, long part) {
        sql.update(
                ANSWERS,
                "(%d,0)".formatted(part * BLOCKS_AT_ONCE),
                "(%d,0)".formatted((part + 1) * BLOCKS_AT_ONCE),
                erasureId);
    }

    /** Blanks deliveries with erased data that wait for nobody any more, up to 500. */
    public void blankDeliveries() {
        sql.update(SETTLED);
    }

    /** Blanks a delivery that brought something erased once more, unless it waits for somebody. */
    public void blankRepeated(UUID deliveryId) {
        sql.update("""
                update channel_delivery set body = '', headers = '{}', content_type = null, problem = null
                where id = ? and status not in ('FAILED', 'KEPT')
                  and exists (select from channel_item where delivery_id = ? and outcome = 'ERASED')
                """, deliveryId, deliveryId);
    }
}
