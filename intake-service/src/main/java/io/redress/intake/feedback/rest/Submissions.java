package io.redress.intake.feedback.rest;

import io.opentelemetry.context.Context;
import io.redress.intake.feedback.Past;
import io.redress.intake.feedback.Submission;
import io.redress.intake.feedback.domain.Actor;
import io.redress.intake.feedback.domain.Content;
import io.redress.intake.feedback.domain.Customer;
import io.redress.intake.feedback.domain.Revision;
import io.redress.intake.feedback.domain.Source;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Requests as submissions: edge records die here. */
public final class Submissions {

    private Submissions() {}

    /** What the sender tells, in the words of the domain. */
    public static Submission of(FeedbackRequest request, Past past, Actor actor) {
        return new Submission(
                content(request),
                customer(request.customer()),
                source(request.source(), actor),
                micros(request.receivedAt()),
                past,
                actor,
                Context.current());
    }

    private static Content content(FeedbackRequest request) {
        return new Content(
                request.channel(),
                request.kind(),
                text(request.subject()),
                text(request.narrative()),
                text(request.product()),
                text(request.category()),
                request.severity(),
                request.tags(),
                micros(request.occurredAt()),
                text(request.agreement()),
                request.region(),
                request.reach(),
                request.sentiment(),
                request.amountAtStake(),
                request.currency(),
                request.demandsEscalation());
    }

    private static Customer customer(FeedbackRequest.CustomerPart part) {
        return part == null
                ? Customer.UNKNOWN
                : new Customer(
                        part.externalId(),
                        text(part.name()),
                        text(part.email()),
                        text(part.phone()),
                        part.tier(),
                        part.language(),
                        part.timeZone());
    }

    private static Source source(FeedbackRequest.SourcePart part, Actor actor) {
        var own = Optional.ofNullable(actor.source()).orElse(Source.OWN);
        return part == null
                ? new Source(own, null, new Revision(null, null), null)
                : new Source(
                        Optional.ofNullable(part.system()).orElse(own),
                        part.externalId(),
                        new Revision(part.revision(), micros(part.updatedAt())),
                        part.url());
    }

    private static String text(String text) {
        return text == null || text.isBlank() ? null : text;
    }

    /** The database keeps microseconds; what is answered now reads the same later. */
    private static Instant micros(Instant instant) {
        return instant == null ? null : instant.truncatedTo(ChronoUnit.MICROS);
    }
}
