package io.redress.intake.feedback.rest;

import io.redress.intake.feedback.Submission;
import io.redress.intake.feedback.domain.Actor;
import io.redress.intake.feedback.domain.Role;
import io.redress.intake.http.FieldError;
import io.redress.intake.http.Problems;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** What a submission has to keep to beyond its fields: who sends it, and when. */
@ApplicationScoped
class SubmissionRules {

    private final InstantSource time;

    SubmissionRules(InstantSource time) {
        this.time = time;
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 403 for another's source, 422 with all that is wrong */
    void check(FeedbackRequest request, Actor actor) {
        var source = request.source();
        var system = source == null ? null : source.system();
        if (actor.isAny(Role.INTEGRATION)
                && (actor.source() == null || actor.source().isEmpty())) {
            throw Problems.forbidden(
                    "SOURCE_MISSING", "This token names no source system; ask for one with the claim source.");
        }
        if (actor.isAny(Role.INTEGRATION) && system != null && !system.equals(actor.source())) {
            throw Problems.forbidden(
                    "FOREIGN_SOURCE",
                    "This token speaks for " + actor.source() + " only; send that as source.system, or leave it out.");
        }
        var errors = errors(request, actor);
        if (!errors.isEmpty()) {
            throw Problems.unprocessable(errors);
        }
    }

    private List<FieldError> errors(FeedbackRequest request, Actor actor) {
        var errors = new ArrayList<FieldError>();
        if (request.receivedAt() != null && !actor.isAny(Role.INTEGRATION)) {
            errors.add(FieldError.at(
                    "/receivedAt",
                    "NOT_YOURS",
                    "Only an integration may say when it was received; leave it out, or use occurredAt."));
        }
        if (request.receivedAt() != null && request.receivedAt().isAfter(time.instant())) {
            errors.add(FieldError.at(
                    "/receivedAt", "IN_THE_FUTURE", "It cannot be received in the future; leave it out for now."));
        }
        if (request.receivedAt() != null && request.receivedAt().isBefore(Submission.EARLIEST_RECEIPT)) {
            errors.add(FieldError.at("/receivedAt", "TOO_EARLY", "Send an instant after 1900."));
        }
        if (request.customer() != null && isNoZone(request.customer().timeZone())) {
            errors.add(FieldError.at(
                    "/customer/timeZone", "INVALID_VALUE", "Send an IANA zone, for example Europe/Berlin."));
        }
        var source = request.source();
        if (source != null
                && source.externalId() != null
                && source.system() == null
                && !actor.isAny(Role.INTEGRATION)) {
            errors.add(FieldError.at("/source/system", "REQUIRED", "Say which system's id externalId is."));
        }
        return errors;
    }

    private static boolean isNoZone(String timeZone) {
        return timeZone != null && !ZoneId.getAvailableZoneIds().contains(timeZone);
    }

    /** Whether this request cannot do without an Idempotency-Key. */
    boolean needsKey(FeedbackRequest request, Actor actor) {
        return actor.isAny(Role.INTEGRATION)
                && (request.source() == null || request.source().externalId() == null);
    }
}
