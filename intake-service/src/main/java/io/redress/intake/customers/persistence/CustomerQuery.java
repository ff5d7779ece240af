package io.redress.intake.customers.persistence;

import io.redress.intake.customers.KnownCustomer;
import io.redress.intake.customers.RepeatCount;
import io.redress.intake.database.ArrayArgument;
import io.redress.intake.database.Row;
import io.redress.intake.database.Sql;
import io.redress.intake.feedback.domain.Customer;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Reads customers. */
@ApplicationScoped
public class CustomerQuery {

    /** So many records of one person are read together. */
    public static final int MOST_RECORDS = 500;

    private static final int MOST_CATEGORIES = 100;
    private static final int MOST_OTHERS = 20;

    private static final String REPEATS = """
        select category, grouping(category) = 1 as overall, count(*) as total,
               count(*) filter (where status in ('RECEIVED', 'ACKNOWLEDGED', 'ANALYSED', 'REOPENED')) as open,
               count(*) filter (where received_at >= ?) as last_30_days,
               count(*) filter (where received_at >= ?) as last_90_days,
               count(*) filter (where received_at >= ?) as last_365_days
        from feedback where customer_id = any(?)
        group by grouping sets ((), (category))
        order by overall desc, total desc, category limit ?
        """;

    private final Sql sql;

    CustomerQuery(Sql sql) {
        this.sql = sql;
    }

    /**
     * Whom to look for.
     *
     * @param email in whatever case; null for a search by number
     * @param sourceSystem whose number it is; null for a search by address in all of them
     * @param externalId the number; null for a search by address
     */
    public record Wanted(String email, String sourceSystem, String externalId) {}

    /** The customer with this id. */
    public Optional<KnownCustomer> find(UUID id) {
        return sql.one("select * from customer where id = ?", CustomerQuery::map, id);
    }

    /**
     * Customers with this number or address, in the order of their ids.
     *
     * @param onlySource the source system the caller is confined to; empty for none
     */
    public List<KnownCustomer> search(Wanted wanted, Optional<String> onlySource, UUID after, int limit) {
        var conditions = new ArrayList<String>();
        var arguments = new ArrayList<Object>();
        add(conditions, arguments, "lower(email) = lower(?)", wanted.email());
        add(conditions, arguments, "external_id = ?", wanted.externalId());
        add(conditions, arguments, "source_system = ?", wanted.sourceSystem());
        add(conditions, arguments, "source_system = ?", onlySource.orElse(null));
        add(conditions, arguments, "id > ?", after);
        arguments.add(limit);
        return sql.list(
                "select * from customer where " + String.join(" and ", conditions) + " order by id limit ?",
                CustomerQuery::map,
                arguments.toArray());
    }

    private static void add(List<String> conditions, List<Object> arguments, String condition, Object value) {
        if (value != null) {
            conditions.add(condition);
            arguments.add(value);
        }
    }

    /** This record, and those without a number that share its address. */
    public List<KnownCustomer> person(KnownCustomer customer, Optional<String> onlySource) {
        return sql.list(
                """
                select * from customer where id = ?
                union all
                (select * from customer
                 where lower(email) = lower(?) and external_id is null and id <> ? and (?::text is null or source_system = ?)
                 order by id limit ?)
                """,
                CustomerQuery::map,
                customer.id(),
                customer.customer().email(),
                customer.id(),
                onlySource.orElse(null),
                onlySource.orElse(null),
                MOST_RECORDS - 1);
    }

    /** Those with a number of their own that share its address. */
    public List<KnownCustomer> sameAddress(KnownCustomer customer, Optional<String> onlySource) {
        return sql.list(
                """
                select * from customer
                where lower(email) = lower(?) and external_id is not null and id <> ? and (?::text is null or source_system = ?)
                order by id limit ?
                """,
                CustomerQuery::map,
                customer.customer().email(),
                customer.id(),
                onlySource.orElse(null),
                onlySource.orElse(null),
                MOST_OTHERS);
    }

    /** How often these were in touch until now: over everything, then by category. */
    public List<RepeatCount> repeats(Collection<UUID> customers, Instant now) {
        return sql.list(
                REPEATS,
                row -> new RepeatCount(
                        row.text("category"),
                        row.flag("overall"),
                        row.number("total"),
                        row.number("open"),
                        row.number("last_30_days"),
                        row.number("last_90_days"),
                        row.number("last_365_days")),
                now.minus(Duration.ofDays(30)),
                now.minus(Duration.ofDays(90)),
                now.minus(Duration.ofDays(365)),
                ArrayArgument.of("uuid", customers, Function.identity()),
                MOST_CATEGORIES + 1);
    }

    private static KnownCustomer map(Row row) throws SQLException {
        return new KnownCustomer(
                row.uuid("id"),
                row.text("source_system"),
                new Customer(
                        row.text("external_id"),
                        row.text("name"),
                        row.text("email"),
                        row.text("phone"),
                        row.text("tier"),
                        row.text("language"),
                        row.text("time_zone")),
                row.instant("recorded_at"),
                row.instant("erased_at"));
    }
}
