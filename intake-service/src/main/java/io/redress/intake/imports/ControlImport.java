package io.redress.intake.imports;

import io.redress.intake.http.Problems;
import io.redress.intake.imports.domain.ImportAction;
import io.redress.intake.imports.domain.ImportStatus;
import io.redress.intake.imports.persistence.AssumedStore;
import io.redress.intake.imports.persistence.ImportJobStore;
import io.redress.intake.imports.persistence.ImportPieceStore;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Pauses, resumes and cancels imports. */
@ApplicationScoped
public class ControlImport {

    private final ImportJobStore jobs;
    private final ImportPieceStore pieces;
    private final AssumedStore assumed;
    private final ImportWorker worker;
    private final InstantSource time;

    ControlImport(
            ImportJobStore jobs,
            ImportPieceStore pieces,
            AssumedStore assumed,
            ImportWorker worker,
            InstantSource time) {
        this.jobs = jobs;
        this.pieces = pieces;
        this.assumed = assumed;
        this.worker = worker;
        this.time = time;
    }

    /**
     * The import as it then is, in the current transaction; unchanged where it was so already.
     *
     * @param onlySource the only source system whose imports the caller sees
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 404 for what the caller does not see, 409 for what is not legal
     *     now
     */
    public ImportJob act(UUID id, ImportAction action, Optional<String> onlySource) {
        var job = jobs.lock(id)
                .filter(found -> onlySource
                        .map(source -> source.equals(found.sourceSystem()))
                        .orElse(true))
                .orElseThrow(() -> Problems.notFound("import"));
        if (action.isDoneIn(job.status())) {
            return job;
        }
        if (!action.isLegalIn(job.status())) {
            throw Problems.conflict(
                    "ILLEGAL_TRANSITION",
                    "Cannot " + action.word() + " an import that is "
                            + job.status().name().toLowerCase(Locale.ROOT) + ". " + legalNow(job.status()));
        }
        jobs.move(id, action.to(), action == ImportAction.CANCEL ? time.instant() : null);
        if (action == ImportAction.CANCEL) {
            pieces.remove(id);
            assumed.remove(id);
        }
        return jobs.find(id).orElseThrow();
    }

    private static String legalNow(ImportStatus status) {
        var legal =
                ImportAction.legalIn(status).stream().map(ImportAction::word).collect(Collectors.joining(", "));
        return legal.isEmpty() ? "It has ended; import the file again." : "Legal now: " + legal + ".";
    }

    /** Tells the worker that there may be something to do, once the change is committed. */
    public void begin() {
        worker.wake();
    }
}
