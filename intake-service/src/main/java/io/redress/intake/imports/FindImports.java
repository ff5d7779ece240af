package io.redress.intake.imports;

import io.redress.intake.imports.domain.RowOutcome;
import io.redress.intake.imports.persistence.ImportJobStore;
import io.redress.intake.imports.persistence.ImportRowStore;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads imports, as far as the caller sees them. */
@ApplicationScoped
public class FindImports {

    private final ImportJobStore jobs;
    private final ImportRowStore rows;

    FindImports(ImportJobStore jobs, ImportRowStore rows) {
        this.jobs = jobs;
        this.rows = rows;
    }

    /** One import; empty for what does not exist and for another source's. */
    public Optional<ImportJob> find(UUID id, Optional<String> onlySource) {
        return jobs.find(id).filter(job -> onlySource
                .map(source -> source.equals(job.sourceSystem()))
                .orElse(true));
    }

    /** Imports, the newest first. */
    public List<ImportJob> list(Optional<String> onlySource, Instant beforeRequestedAt, UUID beforeId, int limit) {
        return jobs.list(onlySource.orElse(null), beforeRequestedAt, beforeId, limit);
    }

    /** What became of rows, after a row number; null means every outcome. */
    public List<RowResult> rows(UUID id, RowOutcome outcome, long after, int limit) {
        return rows.list(id, outcome, after, limit);
    }
}
