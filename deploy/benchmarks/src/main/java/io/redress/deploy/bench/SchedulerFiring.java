package io.redress.deploy.bench;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import io.redress.deploy.harness.Part;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.LongAdder;

/**
 * db-scheduler in this program, set up for throughput: tasks due once, taken in batches with {@code FOR UPDATE SKIP
 * LOCKED}, removed when done. The tasks do nothing, so that only the firing itself is measured.
 */
final class SchedulerFiring {

    private static final int THREADS = 20;

    /** Takes more when half a batch is left, four per thread at a time. */
    private static final double LOWER = 0.5;

    private static final double UPPER = 4.0;
    private static final Duration POLL = Duration.ofMillis(100);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Redress redress;
    private final Database database;
    private final int tasks;

    SchedulerFiring(Redress redress, int tasks) {
        this.redress = redress;
        this.database = redress.administration(Part.SLA);
        this.tasks = tasks;
    }

    /** Tasks fired per second in so much time, or until there are none, of a table that is full at first. */
    Measurement fire(Duration length) {
        Seed.run(database, "scheduled-tasks.sql", tasks);
        redress.checkpoint();
        LongAdder fired = new LongAdder();
        OneTimeTask<Void> deadline =
                Tasks.oneTime("deadline", Void.class).execute((task, context) -> fired.increment());
        try (AgroalDataSource connections = AgroalDataSource.from(pool())) {
            Scheduler scheduler = Scheduler.create(connections, deadline)
                    .tableName("scheduler.scheduled_tasks")
                    .threads(THREADS)
                    .pollUsingLockAndFetch(LOWER, UPPER)
                    .pollingInterval(POLL)
                    .build();
            try {
                return measure(scheduler, fired, length);
            } finally {
                scheduler.stop();
            }
        } catch (SQLException e) {
            throw new BenchException("db-scheduler gets no connections.", e);
        }
    }

    private Measurement measure(Scheduler scheduler, LongAdder fired, Duration length) {
        scheduler.start();
        Waiting.until(PATIENCE, () -> fired.sum() > 0);
        CpuUse before = redress.cpu();
        long start = System.nanoTime();
        long first = fired.sum();
        Waiting.until(length, () -> fired.sum() == tasks);
        double seconds = (System.nanoTime() - start) / 1e9;
        long count = fired.sum() - first;
        CpuUse used = redress.cpu().since(before);
        return new Measurement(count / seconds, count, asSystem(used));
    }

    /** What this program used was db-scheduler's work, not that of a generator. */
    private static CpuUse asSystem(CpuUse used) {
        return new CpuUse(used.services() + used.generator(), used.postgres(), used.kafka(), 0);
    }

    private AgroalDataSourceConfigurationSupplier pool() {
        String url = "jdbc:postgresql://127.0.0.1:%d/%s".formatted(database.port(), database.name());
        return new AgroalDataSourceConfigurationSupplier().connectionPoolConfiguration(pool -> pool.initialSize(THREADS)
                .maxSize(THREADS + 2)
                .connectionFactoryConfiguration(factory -> factory.jdbcUrl(url)
                        .principal(new NamePrincipal(database.user()))
                        .credential(new SimplePassword(database.password()))));
    }
}
