package io.redress.intake.imports;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.redress.intake.imports.domain.ImportPlan;
import io.redress.intake.imports.domain.ImportStatus;
import io.redress.intake.imports.domain.Layout;
import io.redress.intake.imports.domain.Packing;
import io.redress.intake.imports.domain.RawRow;
import io.redress.intake.imports.persistence.AssumedStore;
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
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Works through one import from where it stands, chunk by chunk. */
@ApplicationScoped
class RunImport {

    private static final Logger LOG = Logger.getLogger(RunImport.class);
    /** In characters; rows that are much longer than usual go in smaller chunks, so that memory is bounded. */
    private static final long HEAVIEST_CHUNK = 4L * 1024 * 1024;

    private static final int RENEW_EVERY = 20_000;

    private final Mappings mappings;
    private final ImportPieceStore pieces;
    private final ImportJobStore jobs;
    private final AssumedStore assumed;
    private final ImportChunk chunks;
    private final Validator validator;
    private final ObjectMapper json;
    private final InstantSource time;
    private final int chunkSize;

    RunImport(
            Mappings mappings,
            ImportPieceStore pieces,
            ImportJobStore jobs,
            AssumedStore assumed,
            ImportChunk chunks,
            Validator validator,
            ObjectMapper json,
            InstantSource time,
            @ConfigProperty(name = "redress.import.chunk", defaultValue = "500") int chunkSize) {
        this.mappings = mappings;
        this.pieces = pieces;
        this.jobs = jobs;
        this.assumed = assumed;
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
                jobs.count(job.id(), worker, count(job, worker));
            }
            if (process(job, worker, stopping)) {
                finish(job, worker, ImportStatus.SUCCEEDED, null);
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
        finish(job, worker, ImportStatus.FAILED, problem);
    }

    private void finish(ImportJob job, String worker, ImportStatus status, String problem) {
        if (jobs.finish(job.id(), worker, status, problem, time.instant())) {
            pieces.remove(job.id());
            assumed.remove(job.id());
        }
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
        var reader = new RowReader(job, plan(job), validator, time.instant());
        var chunk = new ArrayList<ReadRow>(chunkSize);
        var done = job.done();
        var weight = 0L;
        try (var rows = open(job)) {
            for (var skipped = 0L; skipped < done && rows.hasNext(); skipped++) {
                rows.next();
                keep(job, worker, skipped);
            }
            var begun = time.instant();
            while (rows.hasNext()) {
                var row = rows.next();
                chunk.add(reader.read(row));
                weight += weight(row);
                if (chunk.size() == chunkSize || weight > HEAVIEST_CHUNK || !rows.hasNext()) {
                    done = chunks.write(new ImportChunk.Step(job, worker, begun), done, chunk);
                    chunk.clear();
                    weight = 0;
                    begun = time.instant();
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

    private static long weight(RawRow row) {
        return row.cells().values().stream().mapToLong(String::length).sum();
    }

    /** Reading alone renews no lease, and a large file is read for longer than one lasts. */
    private void keep(ImportJob job, String worker, long rows) {
        if (rows % RENEW_EVERY == RENEW_EVERY - 1 && !jobs.renew(job.id(), worker)) {
            throw new LeaseLostException();
        }
    }

    private Rows open(ImportJob job) throws IOException {
        return Rows.open(plan(job).layout(), () -> pieces.open(job.id()), json);
    }

    /** Imports that were asked for before there were plans are read as they were then. */
    private ImportPlan plan(ImportJob job) {
        return job.plan() != null
                ? job.plan()
                : new ImportPlan(
                        new Layout(job.format(), Packing.NONE, "UTF-8", ",", 1),
                        mappings.find(job.mapping()).orElseThrow().mapping(),
                        Map.of());
    }
}
