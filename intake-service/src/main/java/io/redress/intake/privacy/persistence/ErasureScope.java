package io.redress.intake.privacy.persistence;

import io.redress.intake.database.ArrayArgument;
import io.redress.intake.database.Sql;
import io.redress.intake.feedback.domain.Customer;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/** Finds what an erasure covers and closes it at once, so that nothing new gets in while the rest is blanked. */
@ApplicationScoped
public class ErasureScope {

    private static final int TELLING = 5;

    private static final String PERSON = """
        insert into erasure_customer (erasure_id, customer_id)
        select ?, p.id from (
            select id from customer where id = ?
            union
            select o.id from customer c join customer o on lower(o.email) = lower(c.email) and o.external_id is null
            where c.id = ?) p
        """;

    private static final String FEEDBACK = """
        insert into erasure_feedback (erasure_id, feedback_id)
        select ?, id from feedback where customer_id in (select customer_id from erasure_customer where erasure_id = ?)
        """;

    private static final String CLOSE = """
        with closing as (
            select f.id from feedback f join erasure_feedback e on e.feedback_id = f.id
            where e.erasure_id = ? order by f.id for update of f)
        update feedback f set erased_at = coalesce(f.erased_at, ?) from closing where f.id = closing.id
        """;

    private static final String DELIVERIES = """
        insert into erasure_delivery (erasure_id, delivery_id)
        select distinct ?::uuid, i.delivery_id from channel_item i join erasure_feedback e on e.feedback_id = i.feedback_id
        where e.erasure_id = ?
        """;

    private static final String UNREAD_DELIVERIES = """
        insert into erasure_delivery (erasure_id, delivery_id)
        select ?, id from channel_delivery where status in ('FAILED', 'KEPT') and position(? in body) > 0
        on conflict do nothing
        """;

    private static final String QUOTED = """
        update import_row set problem = '[{"detail":"What it quoted was erased."}]'
        where problem is not null and strpos(lower(problem::text), lower(?)) > 0
        """;

    private static final String CUSTOMERS = """
        update customer set external_id = null, name = null, email = null, phone = null, time_zone = null,
                            erased_at = coalesce(erased_at, ?)
        where id in (select customer_id from erasure_customer where erasure_id = ?)
        """;

    private static final String LAST_OF_CUSTOMER = """
        insert into erasure_customer (erasure_id, customer_id)
        select distinct e.erasure_id, f.customer_id from erasure_feedback e join feedback f on f.id = e.feedback_id
        where e.erasure_id = ? and f.customer_id is not null
          and not exists (select from feedback other where other.customer_id = f.customer_id and other.erased_at is null)
        """;

    private final Sql sql;

    ErasureScope(Sql sql) {
        this.sql = sql;
    }

    /** The customer with this id, locked until the end of the transaction: as everywhere, their feedback first. */
    public Optional<Customer> lock(UUID customerId) {
        sql.list(
                "select count(*) as number from (select from feedback where customer_id = ? order by id for update) f",
                row -> row.number("number"),
                customerId);
        return sql.one(
                "select * from customer where id = ? for update",
                row -> new Customer(
                        row.text("external_id"),
                        row.text("name"),
                        row.text("email"),
                        row.text("phone"),
                        row.text("tier"),
                        row.text("language"),
                        row.text("time_zone")),
                customerId);
    }

    /**
     * Notes which records, feedback and deliveries are the person's, blanks the records, and closes the feedback to
     * whatever would bring data back. The erasure is stored already.
     *
     * @return how many feedback it covers
     */
    public int close(UUID erasureId, UUID customerId, Customer customer, Instant now) {
        sql.update(PERSON, erasureId, customerId, customerId);
        var covered = sql.update(FEEDBACK, erasureId, erasureId);
        sql.update("update erasure set feedback_count = ? where id = ?", covered, erasureId);
        sql.update(CLOSE, erasureId, now);
        sql.update(DELIVERIES, erasureId, erasureId);
        for (var telling : telling(customer)) {
            sql.update(UNREAD_DELIVERIES, erasureId, telling.getBytes(StandardCharsets.UTF_8));
            sql.update(QUOTED, telling);
        }
        sql.update(CUSTOMERS, now, erasureId);
        return covered;
    }

    /**
     * The same for some feedback, whoever sent it: customers of whom nothing else is left go with it. The erasure is
     * stored already.
     */
    public void closeSome(UUID erasureId, Collection<UUID> feedback, Instant now) {
        sql.update(
                "insert into erasure_feedback (erasure_id, feedback_id) select ?, unnest(?::uuid[])",
                erasureId,
                ArrayArgument.of("uuid", feedback, Function.identity()));
        sql.update(CLOSE, erasureId, now);
        sql.update(DELIVERIES, erasureId, erasureId);
        sql.update(LAST_OF_CUSTOMER, erasureId);
        sql.update(CUSTOMERS, now, erasureId);
    }

    /** By what the person is found where no id names them. */
    private static List<String> telling(Customer customer) {
        return Stream.of(customer.email(), customer.phone(), customer.externalId(), customer.name())
                .filter(Objects::nonNull)
                .filter(text -> text.length() >= TELLING)
                .toList();
    }
}
