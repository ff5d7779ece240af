package io.redress.intake.imports.rest;

import io.redress.intake.feedback.domain.Actor;
import io.redress.intake.feedback.domain.Role;
import io.redress.intake.http.FieldError;
import io.redress.intake.http.Idempotency;
import io.redress.intake.http.Problems;
import io.redress.intake.imports.ImportJob;
import io.redress.intake.imports.Mappings;
import io.redress.intake.imports.ReceiveImport;
import io.redress.intake.imports.domain.ColumnMapping;
import io.redress.intake.imports.domain.ImportPlan;
import io.redress.intake.imports.domain.ImportStatus;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** Takes a file in as it is asked for, and queues its import. */
@ApplicationScoped
class StartImport {

    private final ReceiveImport receive;
    private final Mappings mappings;
    private final Idempotency idempotency;
    private final InstantSource time;

    StartImport(ReceiveImport receive, Mappings mappings, Idempotency idempotency, InstantSource time) {
        this.receive = receive;
        this.mappings = mappings;
        this.idempotency = idempotency;
        this.time = time;
    }

    Response start(ImportOrder order, String key, InputStream file, Actor actor) {
        var mapping = mapping(order.mapping() == null ? Mappings.DEFAULT : order.mapping(), actor);
        idempotency.nameOf(key, actor.isAny(Role.INTEGRATION));
        var upload = receive.store(file, mapping.with(order.zone(), order.dateOrder()), order.layoutFor(mapping));
        var queued = new boolean[1];
        try {
            var response = idempotency.execute(key, "POST /imports", List.of(order, upload.hash()), () -> {
                var job = job(order, upload.jobId(), upload.hash(), upload.plan(), actor);
                receive.queue(job);
                queued[0] = true;
                return idempotency.answer(
                        202, "/imports/" + job.id(), null, ImportAnswer.of(job, actor, time.instant()));
            });
            receive.begin();
            return response;
        } finally {
            if (!queued[0]) {
                receive.forget(upload);
            }
        }
    }

    /**
     * The mapping of this name, for somebody who may use it.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 400 for no such mapping, 403 for another source's
     */
    ColumnMapping mapping(String name, Actor actor) {
        var mapping = mappings.find(name)
                .orElseThrow(() -> Problems.badRequest(
                        "INVALID_PARAMETER",
                        "Correct what errors names.",
                        List.of(FieldError.parameter("mapping", "UNKNOWN_MAPPING", "Send one of " + names() + "."))))
                .mapping();
        if (actor.isAny(Role.INTEGRATION)
                && mapping.sourceSystem() != null
                && !mapping.sourceSystem().equals(actor.source())) {
            throw Problems.forbidden(
                    "FOREIGN_SOURCE",
                    "The mapping " + name + " is for " + mapping.sourceSystem() + "; this token speaks for "
                            + actor.source() + ".");
        }
        return mapping;
    }

    private String names() {
        return mappings.all().stream().map(one -> one.mapping().name()).collect(Collectors.joining(", "));
    }

    /** A job as it is asked for, not yet queued. */
    ImportJob job(ImportOrder order, UUID id, String hash, ImportPlan plan, Actor actor) {
        return new ImportJob(
                id,
                order.mapping() == null ? Mappings.DEFAULT : order.mapping(),
                order.mode(),
                order.received(),
                plan == null ? null : plan.layout().format(),
                plan,
                order.dryRun(),
                ImportStatus.QUEUED,
                actor.source(),
                actor.issuer(),
                actor.subject(),
                actor.actingRole().orElse(Role.ADMIN),
                time.instant(),
                hash,
                null,
                null,
                null,
                0,
                Duration.ZERO,
                ImportJob.Tally.NONE,
                null);
    }
}
