package io.redress.intake.feedback.persistence;

import io.redress.intake.database.ArrayArgument;
import io.redress.intake.database.Sql;
import io.redress.intake.feedback.domain.Customer;
import io.redress.intake.platform.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;

/** Customers, one per number in a source system; those without a number are new each time. */
@ApplicationScoped
public class CustomerStore {

    private static final String INSERT = """
      insert into customer as c (id, source_system, external_id, name, email, phone, tier, language, time_zone, recorded_at)
      select * from unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::timestamptz[])
      on conflict (source_system, external_id) where external_id is not null do update
      set name = coalesce(excluded.name, c.name), email = coalesce(excluded.email, c.email), phone = coalesce(excluded.phone, c.phone),
          tier = coalesce(excluded.tier, c.tier), language = coalesce(excluded.language, c.language), time_zone = coalesce(excluded.time_zone, c.time_zone)
      returning id, source_system, external_id
      """;

    private final Sql sql;
    private final Ids ids;

    CustomerStore(Sql sql, Ids ids) {
        this.sql = sql;
        this.ids = ids;
    }

    /** A customer as a source system names them. */
    public record Named(String system, Customer customer, Instant at) {

        private NaturalKey key() {
            return new NaturalKey(system, customer.externalId());
        }
    }

    private record Written(UUID id, String system, Customer customer, Instant at) {}

    /** Stores what is told of customers; returns their ids in the order given, null for those of whom nothing is known. */
    public List<UUID> store(List<Named> customers) {
        var numbered = new TreeMap<NaturalKey, Written>();
        var rows = new ArrayList<Written>();
        var result = new ArrayList<UUID>();
        for (var named : customers) {
            result.add(null);
            if (named.customer().externalId() != null) {
                numbered.put(named.key(), written(named));
            } else if (!named.customer().unknown()) {
                var row = written(named);
                rows.add(row);
                result.set(result.size() - 1, row.id());
            }
        }
        rows.addAll(numbered.values());
        if (rows.isEmpty()) {
            return result;
        }
        var idByKey = new TreeMap<NaturalKey, UUID>();
        sql.list(
                INSERT,
                row -> row.text("external_id") == null
                        ? null
                        : idByKey.put(
                                new NaturalKey(row.text("source_system"), row.text("external_id")), row.uuid("id")),
                arguments(rows));
        for (var i = 0; i < customers.size(); i++) {
            if (customers.get(i).customer().externalId() != null) {
                result.set(i, idByKey.get(customers.get(i).key()));
            }
        }
        return result;
    }

    /**
     * Writes what a customer is now, in every feedback of theirs; the number in the source system stays.
     *
     * @return false for a customer whose personal data was erased, who stays as they are
     */
    public boolean change(UUID id, Customer customer) {
        return sql.update(
                        "update customer set name = ?, email = ?, phone = ?, tier = ?, language = ?, time_zone = ?"
                                + " where id = ? and erased_at is null",
                        customer.name(),
                        customer.email(),
                        customer.phone(),
                        customer.tier(),
                        customer.language(),
                        customer.timeZone(),
                        id)
                == 1;
    }

    private Written written(Named named) {
        return new Written(ids.next(), named.system(), named.customer(), named.at());
    }

    private static Object[] arguments(List<Written> rows) {
        return new Object[] {
            ArrayArgument.of("uuid", rows, Written::id),
            ArrayArgument.of("text", rows, Written::system),
            ArrayArgument.of("text", rows, row -> row.customer().externalId()),
            ArrayArgument.of("text", rows, row -> row.customer().name()),
            ArrayArgument.of("text", rows, row -> row.customer().email()),
            ArrayArgument.of("text", rows, row -> row.customer().phone()),
            ArrayArgument.of("text", rows, row -> row.customer().tier()),
            ArrayArgument.of("text", rows, row -> row.customer().language()),
            ArrayArgument.of("text", rows, row -> row.customer().timeZone()),
            ArrayArgument.of("timestamptz", rows, Written::at)
        };
    }
}
