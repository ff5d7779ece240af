package io.redress.intake.imports.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.redress.intake.imports.domain.ImportStatus;
import io.redress.intake.testing.ComponentTest;
import io.redress.intake.testing.Database;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Of several instances one works on an import; another goes on when it stops, is slow, or dies. */
@ComponentTest
class ImportLeaseTest {

    private static final String ONE = "lease-test-1";
    private static final String ANOTHER = "lease-test-2";

    private final ImportJobStore jobs;
    private final Database database;
    private final UUID id = UUID.randomUUID();

    ImportLeaseTest(ImportJobStore jobs, Database database) {
        this.jobs = jobs;
        this.database = database;
    }

    @Test
    void onlyWhoHoldsAJobRenewsItsLease() {
        givenAJobOf(ONE);

        assertFalse(jobs.renew(id, ANOTHER));
        assertTrue(jobs.renew(id, ONE));
        jobs.finish(id, ONE, ImportStatus.FAILED, "was a test", Instant.EPOCH);
        assertFalse(jobs.renew(id, ONE));
    }

    @Test
    void aJobThatIsGivenBackIsFreeAtOnce() {
        givenAJobOf(ONE);

        jobs.release(id, ANOTHER);
        assertEquals(1, held());
        jobs.release(id, ONE);

        assertEquals(0, held());
    }

    private long held() {
        return database.count("select count(*) from import_job where id = ? and worker = ?", id, ONE);
    }

    private void givenAJobOf(String worker) {
        database.execute("""
            insert into import_job (id, mapping, mode, received, format, status, issuer, subject, role, requested_at, file_hash, worker, leased_until)
            values (?, 'redress', 'LIVE', 'NOW', 'CSV', 'RUNNING', 'i', 's', 'ADMIN', now(), ?, ?, now() + interval '1 hour')
            """, id, id.toString(), worker);
    }
}
