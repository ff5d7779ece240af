package io.redress.intake.imports;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.redress.intake.http.FieldError;
import io.redress.intake.http.Problems;
import io.redress.intake.imports.domain.ColumnMapping;
import io.redress.intake.imports.domain.FileFormat;
import io.redress.intake.imports.persistence.ImportJobStore;
import io.redress.intake.imports.persistence.ImportPieceStore;
import io.redress.intake.imports.reading.Rows;
import io.redress.intake.imports.reading.UnreadableFileException;
import io.redress.intake.platform.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

/** Takes a file in, piece by piece, and queues its import. */
@ApplicationScoped
public class ReceiveImport {

    private static final int PIECE_BYTES = 1024 * 1024;
    private static final int MOST_UNFINISHED = 20;
    private static final int RETRY_AFTER_SECONDS = 30;

    private final ImportPieceStore pieces;
    private final ImportJobStore jobs;
    private final ImportWorker worker;
    private final ObjectMapper json;
    private final Ids ids;
    private final InstantSource time;

    ReceiveImport(
            ImportPieceStore pieces,
            ImportJobStore jobs,
            ImportWorker worker,
            ObjectMapper json,
            Ids ids,
            InstantSource time) {
        this.pieces = pieces;
        this.jobs = jobs;
        this.worker = worker;
        this.json = json;
        this.ids = ids;
        this.time = time;
    }

    /**
     * A file that is stored and can be read.
     *
     * @param jobId the job it is stored for
     * @param hash tells it from other files
     */
    public record Upload(UUID jobId, String hash) {}

    /**
     * Stores the file while it arrives; a file cut off on its way is forgotten later.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 422 for an empty file or one that the mapping cannot read, 503
     *     when too many imports wait
     */
    public Upload store(InputStream body, ColumnMapping mapping, FileFormat format) {
        if (jobs.unfinished() >= MOST_UNFINISHED) {
            throw Problems.overloaded(RETRY_AFTER_SECONDS);
        }
        var upload = store(body);
        try (var rows = Rows.open(format, pieces.open(upload.jobId()), json)) {
            if (!rows.hasNext()) {
                throw refused("EMPTY_FILE", "The file has no rows.");
            }
            if (format == FileFormat.CSV) {
                mapping.mismatch(rows.columns()).ifPresent(why -> {
                    throw refused("COLUMNS_MISSING", "Check ?mapping= and the file: " + why + ".");
                });
            }
            return upload;
        } catch (UnreadableFileException e) {
            pieces.remove(upload.jobId());
            throw refused("UNREADABLE_FILE", e.getMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (RuntimeException e) {
            pieces.remove(upload.jobId());
            throw e;
        }
    }

    private static RuntimeException refused(String code, String detail) {
        return Problems.unprocessable(List.of(FieldError.at("", code, detail)));
    }

    private Upload store(InputStream body) {
        var jobId = ids.next();
        try {
            var hash = MessageDigest.getInstance("SHA-256");
            var number = 0;
            for (var piece = body.readNBytes(PIECE_BYTES); piece.length > 0; piece = body.readNBytes(PIECE_BYTES)) {
                hash.update(piece);
                pieces.add(jobId, number++, piece, time.instant());
            }
            return new Upload(jobId, HexFormat.of().formatHex(hash.digest()));
        } catch (IOException e) {
            pieces.remove(jobId);
            throw Problems.badRequest("CUT_OFF", "The file did not arrive whole; nothing was imported. Send it again.");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
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
