package io.redress.sla.quote.rest;

import io.redress.sla.http.FieldError;
import io.redress.sla.http.Problems;
import io.redress.sla.policy.domain.Circumstances;
import io.redress.sla.policy.domain.Traits;
import io.redress.sla.quote.Quote;
import io.redress.sla.quote.QuoteDueDates;
import io.redress.sla.quote.Sentence;
import io.redress.sla.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Due dates before there is anything that is due. */
@Path("/quotes")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Quotes", description = "By when something would have to happen about a feedback that does not exist yet")
public class QuoteResource {

    private final QuoteDueDates quoting;
    private final InstantSource time;

    QuoteResource(QuoteDueDates quoting, InstantSource time) {
        this.quoting = quoting;
        this.time = time;
    }

    @POST
    @RolesAllowed({Roles.AGENT, Roles.MANAGER, Roles.EXECUTIVE, Roles.ADMIN, Roles.INTEGRATION})
    @Operation(
            operationId = "quoteDueDates",
            summary = "All due dates for a feedback that does not exist yet",
            description = "Under the policy in force. Stores nothing. The sentence may be shown to the customer.")
    @APIResponse(
            responseCode = "200",
            description = "The due dates, and a sentence that a form can show",
            content =
                    @Content(
                            schema = @Schema(implementation = QuoteAnswer.class),
                            examples = @ExampleObject(name = "complaint", value = QuoteAnswer.EXAMPLE)))
    public QuoteAnswer quote(QuoteRequest request) {
        if ((request.severity() == null) == (request.slaCategory() == null)) {
            throw Problems.unprocessable(
                    List.of(FieldError.at("/severity", "ONE_OF", "Send either severity or slaCategory.")));
        }
        Instant now = time.instant();
        String kind = request.kindOrDefault();
        Traits traits = new Traits(request.customerTier(), request.product(), request.agreement(), request.region());
        ZoneId zone = request.timeZone() == null ? null : zoneOf(request.timeZone());
        Quote quote = quoting.quote(
                new Circumstances(kind, traits, false),
                request.severity(),
                request.slaCategory(),
                request.receivedAt() == null ? now : request.receivedAt());
        Sentence sentence = Sentence.in(request.language());
        ZoneId told = zone == null ? quote.zone() : zone;
        return new QuoteAnswer(
                now,
                quote.receivedAt(),
                quote.slaCategory(),
                sentence.of(kind, quote, told),
                sentence.language(),
                told.getId(),
                quote.items().stream().map(QuoteAnswer.ItemView::of).toList(),
                quote.policy(),
                quote.calendar());
    }

    private static ZoneId zoneOf(String name) {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException e) {
            throw Problems.unprocessable(List.of(
                    FieldError.at("/timeZone", "UNKNOWN_ZONE", "Name an IANA zone, for example Europe/Berlin.")));
        }
    }
}
