package io.redress.intake.imports;

import io.redress.intake.http.Problems;
import io.redress.intake.imports.domain.ColumnMapping;
import io.redress.intake.imports.domain.ImportPlan;
import io.redress.intake.imports.domain.LayoutWish;
import io.redress.intake.imports.persistence.ImportJobStore;
import io.redress.intake.imports.persistence.ImportPieceStore;
import io.redress.intake.platform.Ids;
import io.redress.intake.platform.Sha256;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;

/** Takes a file in, piece by piece, and queues its import. */
@ApplicationScoped
public class ReceiveImport {

    private static final int PIECE_BYTES = 1024 * 1024;
    private static final int MOST_UNFINISHED = 20;
    private static final int RETRY_AFTER_SECONDS = 30;

    private final ImportPieceStore pieces;
    private final ImportJobStore jobs;
    private final ImportWorker worker;
    private final PlanImport plan;
    private final Ids ids;
    private final InstantSource time;

    ReceiveImport(
            ImportPieceStore pieces,
            ImportJobStore jobs,
            ImportWorker worker,
            PlanImport plan,
            Ids ids,
            InstantSource time) {
        this.pieces = pieces;
        this.jobs = jobs;
        this.worker = worker;
        this.plan = plan;
        this.ids = ids;
        this.time = time;
    }

    /**
     * A file that is stored and can be read.
     *
     * @param jobId the job it is stored for
     * @param hash tells it from other files
     * @param plan how it is read
     */
    public record Upload(UUID jobId, String hash, ImportPlan plan) {}

    /**
     * Stores the file while it arrives; a file cut off on its way is forgotten.
     *
     * @param mapping with the zone and the order of dates that were asked for
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 400 for a file that was cut off, 422 for an empty file or one
     *     that the mapping cannot read, 503 when too many imports wait
     */
    public Upload store(InputStream body, ColumnMapping mapping, LayoutWish wish) {
        if (jobs.unfinished() >= MOST_UNFINISHED) {
            throw Problems.overloaded(RETRY_AFTER_SECONDS);
        }
        var jobId = ids.next();
        try {
            var hash = store(jobId, body);
            return new Upload(jobId, hash, plan.plan(() -> pieces.open(jobId), mapping, wish));
        } catch (RuntimeException e) {
            pieces.remove(jobId);
            throw e;
        }
    }

    private String store(UUID jobId, InputStream body) {
        try {
            var hash = Sha256.begin();
            var number = 0;
            for (var piece = body.readNBytes(PIECE_BYTES); piece.length > 0; piece = body.readNBytes(PIECE_BYTES)) {
                hash.update(piece);
                pieces.add(jobId, number++, piece, time.instant());
            }
            return HexFormat.of().formatHex(hash.digest());
        } catch (IOException e) {
            throw Problems.badRequest("CUT_OFF", "The file did not arrive whole; nothing was imported. Send it again.");
        }
    }

    /**
     * Keeps a file as long as something is done with it.
     *
     * @param use gets what opens it from its beginning
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 400 for a file that was cut off, 503 when too many imports wait
     */
    public <T> T whileKept(InputStream body, Function<Supplier<InputStream>, T> use) {
        if (jobs.unfinished() >= MOST_UNFINISHED) {
            throw Problems.overloaded(RETRY_AFTER_SECONDS);
        }
        var id = ids.next();
        try {
            store(id, body);
            return use.apply(() -> pieces.open(id));
        } finally {
            pieces.remove(id);
        }
    }

    /** Queues the job, in the current transaction. */
    public void queue(ImportJob job) {
        jobs.add(job);
    }

    /** Forgets a file whose job was not queued after all. */
    public void forget(Upload upload) {
        pieces.remove(upload.jobId());
    }

    /** Tells the worker that a job was committed. */
    public void begin() {
        worker.wake();
    }
}
