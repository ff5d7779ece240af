package io.redress.intake.feedback.rest;

import io.redress.intake.feedback.FeedbackFilter;
import io.redress.intake.feedback.FeedbackSearch;
import io.redress.intake.feedback.FindFeedback;
import io.redress.intake.feedback.ReceiveFeedback;
import io.redress.intake.feedback.domain.Feedback;
import io.redress.intake.http.Cursor;
import io.redress.intake.http.ETags;
import io.redress.intake.http.Idempotency;
import io.redress.intake.http.Page;
import io.redress.intake.http.Problems;
import io.redress.intake.security.CurrentActor;
import io.redress.intake.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** Feedback: taking it in, finding it, reading it. */
@Path("/feedback")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Feedback", description = "What customers said, and where it stands")
public class FeedbackResource {

    private final ReceiveFeedback receive;
    private final FindFeedback find;
    private final FeedbackAnswers answers;
    private final SubmissionRules rules;
    private final Idempotency idempotency;
    private final CurrentActor current;
    private final InstantSource time;

    FeedbackResource(
            ReceiveFeedback receive,
            FindFeedback find,
            FeedbackAnswers answers,
            SubmissionRules rules,
            Idempotency idempotency,
            CurrentActor current,
            InstantSource time) {
        this.receive = receive;
        this.find = find;
        this.answers = answers;
        this.rules = rules;
        this.idempotency = idempotency;
        this.current = current;
        this.time = time;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.AGENT, Roles.MANAGER, Roles.EXECUTIVE, Roles.INTEGRATION})
    @Operation(
            operationId = "receiveFeedback",
            summary = "Takes in one piece of feedback",
            description =
                    "Repeating it is safe. The same Idempotency-Key gives the same answer again. A natural key (source.system and source.externalId) "
                            + "seen before: the same content changes nothing, a newer revision updates, an older one changes nothing and says so, other content without "
                            + "a newer revision is 409 REVISION_NEEDED. Answers only after everything is stored. Integrations send an Idempotency-Key or a natural key.")
    @APIResponse(
            responseCode = "201",
            description = "Registered",
            headers = {
                @Header(name = "Location", schema = @Schema(type = SchemaType.STRING)),
                @Header(name = "ETag", schema = @Schema(type = SchemaType.STRING))
            },
            content = @Content(schema = @Schema(implementation = FeedbackAnswer.class)))
    @APIResponse(
            responseCode = "200",
            description = "Known already; receipt says what became of it",
            content = @Content(schema = @Schema(implementation = FeedbackAnswer.class)))
    public Response receive(
            @Parameter(description = "Any text unique to this request, up to 255 characters")
                    @HeaderParam("Idempotency-Key")
                    String key,
            FeedbackRequest request) {
        var actor = current.actor();
        rules.check(request, actor);
        var name = idempotency.nameOf(key, rules.needsKey(request, actor));
        var told = receive.receive(
                Submissions.of(request, null, actor),
                name,
                idempotency.hashOf(request),
                receipt -> answers.received(receipt, actor));
        return Idempotency.responseOf(told.answer(), told.replayed());
    }

    @GET
    @RolesAllowed({Roles.AGENT, Roles.MANAGER, Roles.EXECUTIVE, Roles.ADMIN, Roles.INTEGRATION, Roles.AUDITOR})
    @Operation(
            operationId = "listFeedback",
            summary = "Lists feedback by receipt, the newest first, or searches it",
            description =
                    "Within a filter a comma means or, different filters narrow together. With q the 200 matches that were recorded or changed last are ranked, and each says "
                            + "in match where the words stand; with sort=-receivedAt it goes through all that match. New and changed texts are found within "
                            + "seconds, those of a large import later.")
    @APIResponse(
            responseCode = "200",
            description = "A page",
            content = @Content(schema = @Schema(implementation = FeedbackPage.class)))
    public Response list(
            @Parameter(description = "RECEIVED, ACKNOWLEDGED, ANALYSED, RESOLVED, CLOSED, REOPENED, WITHDRAWN, MERGED")
                    @RestQuery
                    String status,
            @Parameter(description = "MINOR, MODERATE, MAJOR") @RestQuery String severity,
            @Parameter(description = "For example EMAIL,PHONE") @RestQuery String channel,
            @Parameter(description = "What it is about") @RestQuery String category,
            @Parameter(
                            description = "true for what a person should look at, since no rule decided",
                            schema = @Schema(implementation = Boolean.class))
                    @RestQuery
                    String needsReview,
            @Parameter(description = "Received at or after, RFC 3339") @RestQuery String receivedFrom,
            @Parameter(description = "Received before, RFC 3339") @RestQuery String receivedTo,
            @Parameter(description = "Up to 500 ids") @RestQuery String id,
            @Parameter(description = "What people say on the phone, for example FB-2026-000123; up to 500") @RestQuery
                    String reference,
            @Parameter(description = "The sending system") @RestQuery String sourceSystem,
            @Parameter(description = "The id there, together with sourceSystem") @RestQuery String sourceExternalId,
            @Parameter(
                            description =
                                    "Words in subject or narrative: all of them in any form, or for either, -word for none, \"…\" for a phrase",
                            example = "\"parcel was open\" or broken -lamp")
                    @RestQuery
                    String q,
            @Parameter(
                            description = "-receivedAt (default) or receivedAt; with q -relevance (default) too",
                            schema = @Schema(enumeration = {"-receivedAt", "receivedAt", "-relevance"}))
                    @RestQuery
                    String sort,
            @Parameter(description = "1 to 500, default 50", schema = @Schema(implementation = Integer.class))
                    @RestQuery
                    String limit,
            @Parameter(description = "nextCursor of the page before, with the same filters") @RestQuery String cursor,
            @Context UriInfo uri) {
        var reader = new FilterReader();
        var filter = reader.read(
                status,
                severity,
                channel,
                category,
                needsReview,
                receivedFrom,
                receivedTo,
                id,
                reference,
                sourceSystem,
                sourceExternalId);
        var words = reader.words(q);
        return words == null
                ? list(filter, reader.newestFirst(sort), reader, limit, cursor, uri)
                : search(filter, words, reader.order(sort), reader, limit, cursor, uri);
    }

    private Response list(
            FeedbackFilter filter, boolean newestFirst, FilterReader reader, String limit, String cursor, UriInfo uri) {
        var size = reader.limit(limit);
        reader.check();
        var scope = filter + "|" + newestFirst;
        var window = FeedbackCursors.window(Cursor.read(cursor, scope, 2), newestFirst, size + 1);
        var actor = current.actor();
        var found = Page.of(
                find.list(filter, window, actor), size, last -> Cursor.after(scope, last.receivedAt(), last.id()));
        return new Page<>(answers.of(found.items(), actor), found.page()).toResponse(uri);
    }

    private Response search(
            FeedbackFilter filter,
            String words,
            FeedbackSearch.Order order,
            FilterReader reader,
            String limit,
            String cursor,
            UriInfo uri) {
        var size = reader.limit(limit);
        reader.check();
        var scope = filter + "|" + words + "|" + order;
        var wanted = FeedbackCursors.search(Cursor.read(cursor, scope, 4), words, order, time.instant(), size + 1);
        var actor = current.actor();
        var found = Page.of(
                find.search(filter, wanted, actor),
                size,
                last -> Cursor.after(
                        scope,
                        wanted.asOf(),
                        last.match().rank(),
                        last.feedback().receivedAt(),
                        last.feedback().id()));
        return new Page<>(answers.found(found.items(), actor), found.page()).toResponse(uri);
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Roles.AGENT, Roles.MANAGER, Roles.EXECUTIVE, Roles.ADMIN, Roles.INTEGRATION, Roles.AUDITOR})
    @Operation(
            operationId = "getFeedback",
            summary = "One piece of feedback, ready to show",
            description = "allowedActions says what the caller may do now, and why not where they may not.")
    @APIResponse(
            responseCode = "200",
            description = "The feedback; its version is the ETag",
            content = @Content(schema = @Schema(implementation = FeedbackAnswer.class)))
    @APIResponse(responseCode = "304", description = "Still the version that If-None-Match names")
    public Response get(
            @Parameter(description = "The feedback's id") @RestPath UUID id,
            @Parameter(description = "The ETag of the version already read") @HeaderParam(HttpHeaders.IF_NONE_MATCH)
                    String ifNoneMatch) {
        var actor = current.actor();
        Feedback feedback = find.find(id, actor).orElseThrow(() -> Problems.notFound("feedback"));
        var tag = ETags.of(feedback.version());
        if (ETags.isKnown(ifNoneMatch, feedback.version())) {
            return Response.notModified().header(HttpHeaders.ETAG, tag).build();
        }
        return Response.ok(answers.whole(feedback, actor))
                .header(HttpHeaders.ETAG, tag)
                .build();
    }

    /** A page of feedback. */
    @Schema(name = "FeedbackPage")
    public record FeedbackPage(List<FeedbackAnswer> items, Page.Next page) {}
}
