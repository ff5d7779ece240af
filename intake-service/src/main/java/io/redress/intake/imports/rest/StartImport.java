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
import io.redress.intake.imports.domain.FileFormat;
import io.redress.intake.imports.domain.ImportMode;
import io.redress.intake.imports.domain.ImportStatus;
import io.redress.intake.imports.domain.ReceivedRule;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Checks what an import is asked for, takes the file in and queues it. */
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

    /** What the parameters ask for. */
    record Order(String mapping, ImportMode mode, ReceivedRule received, FileFormat format) {

        /** @throws io.quarkiverse.resteasy.problem.HttpProblem 400 with every wrong parameter, 415 for another content type */
        static Order read(String mapping, String mode, String received, String contentType) {
            var errors = new ArrayList<FieldError>();
            var imported = constant("mode", mode, ImportMode.class, ImportMode.LIVE, errors);
            var usual = imported == ImportMode.HISTORICAL ? ReceivedRule.FILE : ReceivedRule.NOW;
            var rule = constant("received", received, ReceivedRule.class, usual, errors);
            if (imported == ImportMode.HISTORICAL && rule == ReceivedRule.NOW) {
                errors.add(FieldError.parameter(
                        "received", "INVALID_VALUE", "History was received when the file says; leave received out."));
            }
            if (!errors.isEmpty()) {
                throw Problems.badRequest("INVALID_PARAMETER", "Correct what errors names.", errors);
            }
            return new Order(mapping == null ? Mappings.DEFAULT : mapping, imported, rule, format(contentType));
        }

        private static <E extends Enum<E>> E constant(
                String name, String value, Class<E> type, E usual, List<FieldError> errors) {
            try {
                return value == null ? usual : Enum.valueOf(type, value.toUpperCase(Locale.ROOT));
            } catch (IllegalArgumentException e) {
                errors.add(FieldError.parameter(
                        name, "INVALID_VALUE", "Send one of " + List.of(type.getEnumConstants()) + "."));
                return usual;
            }
        }

        private static FileFormat format(String contentType) {
            var type =
                    contentType == null ? "" : contentType.split(";")[0].strip().toLowerCase(Locale.ROOT);
            return switch (type) {
                case "text/csv", "application/csv" -> FileFormat.CSV;
                case "application/x-ndjson", "application/ndjson", "application/jsonl" -> FileFormat.NDJSON;
                default -> throw Problems.unsupportedMediaType("Send Content-Type: text/csv or application/x-ndjson.");
            };
        }
    }

    Response start(Order order, String key, InputStream file, Actor actor) {
        var mapping = mapping(order.mapping(), actor);
        idempotency.nameOf(key, actor.isAny(Role.INTEGRATION));
        var upload = receive.store(file, mapping, order.format());
        var queued = new boolean[1];
        try {
            var response = idempotency.execute(key, "POST /imports", List.of(order, upload.hash()), () -> {
                var job = job(order, upload, actor);
                receive.queue(job);
                queued[0] = true;
                return idempotency.answer(202, "/imports/" + job.id(), null, ImportAnswer.of(job, time.instant()));
            });
            receive.begin();
            return response;
        } finally {
            if (!queued[0]) {
                receive.forget(upload);
            }
        }
    }

    private ColumnMapping mapping(String name, Actor actor) {
        var mapping = mappings.find(name)
                .orElseThrow(() -> Problems.badRequest(
                        "INVALID_PARAMETER",
                        "Correct what errors names.",
                        List.of(FieldError.parameter(
                                "mapping",
                                "UNKNOWN_MAPPING",
                                "Send one of "
                                        + String.join(", ", mappings.all().keySet()) + "."))));
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

    private ImportJob job(Order order, ReceiveImport.Upload upload, Actor actor) {
        return new ImportJob(
                upload.jobId(),
                order.mapping(),
                order.mode(),
                order.received(),
                order.format(),
                ImportStatus.QUEUED,
                actor.source(),
                actor.issuer(),
                actor.subject(),
                actor.actingRole().orElse(Role.ADMIN),
                time.instant(),
                upload.hash(),
                null,
                null,
                null,
                0,
                ImportJob.Tally.NONE,
                null);
    }
}
