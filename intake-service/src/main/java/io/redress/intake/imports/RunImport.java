package io.redress.intake.imports;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.redress.intake.imports.RowReader.Understood;
import io.redress.intake.imports.domain.ImportStatus;
import io.redress.intake.imports.persistence.ImportJobStore;
import io.redress.intake.imports.persistence.ImportPieceStore;
import io.redress.intake.imports.reading.Rows;
import io.redress.intake.imports.reading.UnreadableFileException;
import io.redress.intake.messaging.inbox.Faults;
import io.redress.intake.platform.LoggedFault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.function.BooleanSupplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Works through one import from where it stands, chunk by chunk. */
@ApplicationScoped
class RunImport {

    private static final Logger LOG = Logger.getLogger(RunImport.class);
    private static final int RENEW_EVERY = 20_000;

    private final Mappings mappings;
    private final ImportPieceStore pieces;
    private final ImportJobStore jobs;
    private final ImportChunk chunks;
    private final Validator validator;
    private final ObjectMapper json;
    private final InstantSource time;
    private final int chunkSize;

    RunImport(
            Mappings mappings,
            ImportPieceStore pieces,
            ImportJobStore jobs,
            ImportChunk chunks,
            Validator validator,
            ObjectMapper json,
            InstantSource time,
            @ConfigProperty(name = "redress.import.chunk", defaultValue = "500") int chunkSize) {
        this.mappings = mappings;
        this.pieces = pieces;
        this.jobs = jobs;
        this.chunks = chunks;
        this.validator = validator;
        this.json = json;
        this.time = time;
        this.chunkSize = chunkSize;
    }

    /**
     * Ends with the job finished, or with an exception when the database is away or the job was taken over; then it is
     * claimed again and goes on after the last committed chunk.
     */
    void run(ImportJob job, String worker, BooleanSupplier stopping) {
        try {
            if (job.total() == null) {
                jobs.count(job.id(), count(job, worker));
            }
            if (process(job, worker, stopping)) {
                jobs.finish(job.id(), worker, ImportStatus.SUCCEEDED, null, time.instant());
                pieces.remove(job.id());
            } else {
                jobs.release(job.id(), worker);
            }
        } catch (UnreadableFileException e) {
            fail(job, worker, e.getMessage());
        } catch (RuntimeException e) {
            if (e instanceof LeaseLostException || Faults.isPassing(e)) {
                throw e;
            }
            LOG.errorf(LoggedFault.of(e), "Import %s failed", job.id());
            fail(
                    job,
                    worker,
                    "This is our fault and has been logged under the import's id. What had been imported stays.");
        }
    }

    private void fail(ImportJob job, String worker, String problem) {
        jobs.finish(job.id(), worker, ImportStatus.FAILED, problem, time.instant());
        pieces.remove(job.id());
    }

    private long count(ImportJob job, String worker) {
        try (var rows = open(job)) {
            var number = 0L;
            while (rows.hasNext()) {
                rows.next();
                number++;
                keep(job, worker, number);
            }
            return number;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean process(ImportJob job, String worker, BooleanSupplier stopping) {
        var mapping = mappings.find(job.mapping()).orElseThrow();
        var reader = new RowReader(job, mapping, validator, time.instant());
        var chunk = new ArrayList<Understood>(chunkSize);
        var done = job.done();
        try (var rows = open(job)) {
            for (var skipped = 0L; skipped < done && rows.hasNext(); skipped++) {
                rows.next();
                keep(job, worker, skipped);
            }
            while (rows.hasNext()) {
                chunk.add(reader.read(rows.next()));
                if (chunk.size() == chunkSize || !rows.hasNext()) {
                    done = chunks.write(job.id(), worker, done, chunk);
                    chunk.clear();
                    if (stopping.getAsBoolean()) {
                        return false;
                    }
                }
            }
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reading alone renews no lease, and a large file is read for longer than one lasts. */
    private void keep(ImportJob job, String worker, long rows) {
        if (rows % RENEW_EVERY == RENEW_EVERY - 1 && !jobs.renew(job.id(), worker)) {
            throw new LeaseLostException();
        }
    }

    private Rows open(ImportJob job) {
        return Rows.open(job.format(), pieces.open(job.id()), json);
    }
}
