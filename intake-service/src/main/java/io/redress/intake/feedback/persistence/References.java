package io.redress.intake.feedback.persistence;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.redress.intake.database.Sql;
import io.redress.intake.feedback.domain.Reference;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Hands out references from one sequence per year; numbers of transactions that fail are lost, and nobody waits for anybody. */
@ApplicationScoped
public class References {

    private static final long CREATION_LOCK = 0x7265666572L;

    private final Sql sql;
    private final Set<Integer> years = ConcurrentHashMap.newKeySet();

    References(Sql sql) {
        this.sql = sql;
    }

    /** The next references of a year. */
    public List<String> next(int year, int count) {
        if (!years.contains(year)) {
            QuarkusTransaction.requiringNew().run(() -> create(year));
            years.add(year);
        }
        var numbers = sql.list(
                "select nextval('" + sequence(year) + "') as number from generate_series(1, ?)",
                row -> row.longOrNull("number"),
                count);
        return numbers.stream().map(number -> Reference.of(year, number)).toList();
    }

    private void create(int year) {
        sql.list("select pg_advisory_xact_lock(?)", row -> true, CREATION_LOCK);
        sql.update("create sequence if not exists " + sequence(year));
    }

    private static String sequence(int year) {
        return "feedback_reference_" + year;
    }
}
