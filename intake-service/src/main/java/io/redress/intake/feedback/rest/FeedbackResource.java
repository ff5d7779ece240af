package io.redress.intake.feedback.rest;

import io.redress.intake.feedback.FeedbackFilter;
import io.redress.intake.feedback.FeedbackSearch;
import io.redress.intake.feedback.FindFeedback;
import io.redress.intake.feedback.ReceiveFeedback;
import io.redress.intake.feedback.domain.Actor;
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
import jakarta.ws.rs.BeanParam;
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
    public Response list(@BeanParam FeedbackParameters parameters, @Context UriInfo uri) {
        var reader = new FilterReader();
        var filter = reader.read(parameters);
        var words = reader.words(parameters.q);
        var counted = reader.counted(parameters.include);
        var actor = current.actor();
        var page = words == null
                ? list(filter, reader.newestFirst(parameters.sort), reader, parameters, actor)
                : search(filter, words, reader.order(parameters.sort), reader, parameters, actor);
        return (counted ? page.counted(find.count(filter, words, actor)) : page).toResponse(uri);
    }

    private Page<FeedbackAnswer> list(
            FeedbackFilter filter,
            boolean newestFirst,
            FilterReader reader,
            FeedbackParameters parameters,
            Actor actor) {
        var size = reader.limit(parameters.limit);
        reader.check();
        var scope = filter + "|" + newestFirst;
        var window = FeedbackCursors.window(Cursor.read(parameters.cursor, scope, 2), newestFirst, size);
        var found = find.list(filter, window, actor);
        return Page.of(found.items(), found.more(), last -> Cursor.after(scope, last.receivedAt(), last.id()))
                .showing(answers.of(found.items(), actor));
    }

    private Page<FeedbackAnswer> search(
            FeedbackFilter filter,
            String words,
            FeedbackSearch.Order order,
            FilterReader reader,
            FeedbackParameters parameters,
            Actor actor) {
        var size = reader.limit(parameters.limit);
        reader.check();
        var scope = filter + "|" + words + "|" + order;
        var after = Cursor.read(parameters.cursor, scope, 4);
        var wanted = FeedbackCursors.search(after, words, order, time.instant(), size);
        var found = find.search(filter, wanted, actor);
        return Page.of(
                        found.items(),
                        found.more(),
                        last -> Cursor.after(
                                scope,
                                wanted.asOf(),
                                last.match().rank(),
                                last.feedback().receivedAt(),
                                last.feedback().id()))
                .showing(answers.found(found.items(), actor));
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
    @APIResponse(
            responseCode = "304",
            description =
                    "Still the version that If-None-Match names; outlook, allowedActions and serverTime have no version")
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
