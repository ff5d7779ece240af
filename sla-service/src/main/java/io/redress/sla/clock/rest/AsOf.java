package io.redress.sla.clock.rest;

import io.redress.sla.http.FieldError;
import io.redress.sla.http.Problems;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;

/** The parameter {@code asOf}: an instant that has passed, or none. */
final class AsOf {

    /** Nobody believed anything before, and the database could not store all that lies there. */
    private static final Instant FIRST = Instant.EPOCH;

    private AsOf() {}

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 400 for what is no instant, or lies ahead */
    static Instant read(String text, Instant now) {
        if (text == null) {
            return null;
        }
        try {
            // A plus sign that was not encoded arrives as a space.
            Instant instant = OffsetDateTime.parse(text.replace(' ', '+')).toInstant();
            if (!instant.isAfter(now) && !instant.isBefore(FIRST)) {
                return instant;
            }
        } catch (DateTimeException e) {
            throw refused();
        }
        throw refused();
    }

    private static RuntimeException refused() {
        return Problems.badRequest(
                "INVALID_PARAMETER",
                "Correct what errors names.",
                List.of(FieldError.parameter(
                        "asOf", "OUT_OF_RANGE", "Send an instant that has passed, for example 2026-11-20T10:15:00Z.")));
    }
}
