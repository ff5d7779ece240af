package io.redress.intake.communication.rest;

import io.redress.intake.communication.Templates;
import io.redress.intake.communication.WriteTemplate;
import io.redress.intake.communication.domain.Letter;
import io.redress.intake.communication.domain.MessageTemplate;
import io.redress.intake.communication.domain.Purpose;
import io.redress.intake.feedback.FindFeedback;
import io.redress.intake.feedback.domain.Channel;
import io.redress.intake.http.Idempotency;
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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** How messages to customers read. */
@Path("/message-templates")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Message templates", description = "How messages to customers read, by purpose, language and channel")
public class TemplateResource {

    private final Templates templates;
    private final WriteTemplate write;
    private final FindFeedback find;
    private final Idempotency idempotency;
    private final CurrentActor current;

    TemplateResource(
            Templates templates,
            WriteTemplate write,
            FindFeedback find,
            Idempotency idempotency,
            CurrentActor current) {
        this.templates = templates;
        this.write = write;
        this.find = find;
        this.idempotency = idempotency;
        this.current = current;
    }

    @GET
    @RolesAllowed({Roles.AGENT, Roles.MANAGER, Roles.EXECUTIVE, Roles.ADMIN, Roles.AUDITOR})
    @Operation(
            operationId = "listMessageTemplates",
            summary = "The templates in force",
            description = "English and German ship for e-mail as version 0; the newest version of each is in force.")
    @APIResponse(
            responseCode = "200",
            description = "All of them",
            content = @Content(schema = @Schema(implementation = TemplateList.class)))
    public TemplateList listMessageTemplates() {
        return TemplateList.of(templates.inForce());
    }

    @GET
    @Path("{purpose}/{language}/{channel}/versions")
    @RolesAllowed({Roles.AGENT, Roles.MANAGER, Roles.EXECUTIVE, Roles.ADMIN, Roles.AUDITOR})
    @Operation(
            operationId = "listMessageTemplateVersions",
            summary = "The versions of one template",
            description = "The newest first, up to 100; the one that ships is the last.")
    @APIResponse(
            responseCode = "200",
            description = "The versions",
            content = @Content(schema = @Schema(implementation = TemplateList.class)))
    public TemplateList listMessageTemplateVersions(
            @Parameter(description = "For example PLAN") @RestPath Purpose purpose,
            @Parameter(description = "For example de") @RestPath String language,
            @Parameter(description = "For example EMAIL") @RestPath Channel channel) {
        var versions = templates.versions(key(purpose, language, channel));
        if (versions.isEmpty()) {
            throw Problems.notFound("template");
        }
        return TemplateList.of(versions);
    }

    @POST
    @Path("{purpose}/{language}/{channel}/versions")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.MANAGER, Roles.EXECUTIVE, Roles.ADMIN})
    @Operation(
            operationId = "writeMessageTemplate",
            summary = "Writes the next version of a template",
            description =
                    "It is in force at once; earlier versions are kept. A language or channel that has none gets its first.")
    @APIResponse(
            responseCode = "201",
            description = "The version in force",
            content = @Content(schema = @Schema(implementation = TemplateAnswer.class)))
    public Response writeMessageTemplate(
            @Parameter(description = "For example PLAN") @RestPath Purpose purpose,
            @Parameter(description = "For example de") @RestPath String language,
            @Parameter(description = "For example EMAIL") @RestPath Channel channel,
            @Parameter(description = "Any text unique to this request, up to 255 characters")
                    @HeaderParam("Idempotency-Key")
                    String idempotencyKey,
            TemplateRequests.NewVersion request) {
        var key = key(purpose, language, channel);
        var versions = "/message-templates/" + purpose + "/" + language + "/" + channel + "/versions";
        return idempotency.execute(
                idempotencyKey,
                "POST " + versions,
                request,
                () -> idempotency.answer(
                        201,
                        versions,
                        null,
                        TemplateAnswer.of(write.write(key, request.subject(), request.body(), current.actor()))));
    }

    @POST
    @Path("preview")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.AGENT, Roles.MANAGER, Roles.EXECUTIVE, Roles.ADMIN})
    @Operation(
            operationId = "previewMessage",
            summary = "The message that a template makes",
            description =
                    "Nothing is stored or sent. Values are filled in as they are: what stands in them is no template.")
    @APIResponse(
            responseCode = "200",
            description = "The message",
            content = @Content(schema = @Schema(implementation = MessagePreview.class)))
    public MessagePreview previewMessage(TemplateRequests.Preview request) {
        var channel = Optional.ofNullable(request.channel()).orElse(Channel.EMAIL);
        var feedback = request.feedbackId() == null
                ? null
                : find.find(request.feedbackId(), current.actor()).orElseThrow(() -> Problems.notFound("feedback"));
        var draft = new WriteTemplate.Draft(
                key(request.purpose(), request.language(), channel), request.subject(), request.body());
        return MessagePreview.of(write.preview(draft, feedback, request.message()));
    }

    private static MessageTemplate.Key key(Purpose purpose, String language, Channel channel) {
        if (!language.matches(TemplateRequests.LANGUAGE)) {
            throw Problems.notFound("template");
        }
        return new MessageTemplate.Key(purpose, language, channel);
    }

    /** A template, ready to show. */
    @Schema(name = "MessageTemplate")
    record TemplateAnswer(
            Purpose purpose,
            String language,
            Channel channel,

            @Schema(description = "Counts from 1; 0 ships with the service")
            int version,

            String subject,
            String body,

            @Schema(description = "Issuer and subject of who wrote it; absent for what ships")
            String author,

            @Schema(description = "When it was written; absent for what ships")
            Instant at) {

        private static TemplateAnswer of(MessageTemplate template) {
            var key = template.key();
            return new TemplateAnswer(
                    key.purpose(),
                    key.language(),
                    key.channel(),
                    template.version(),
                    template.subject(),
                    template.body(),
                    template.author(),
                    template.at());
        }
    }

    @Schema(name = "MessageTemplates")
    record TemplateList(List<TemplateAnswer> items) {

        private static TemplateList of(List<MessageTemplate> templates) {
            return new TemplateList(templates.stream().map(TemplateAnswer::of).toList());
        }
    }

    @Schema(name = "MessagePreview")
    record MessagePreview(
            String subject,
            @Schema(description = "Plain text") String text) {

        private static MessagePreview of(Letter letter) {
            return new MessagePreview(letter.subject(), letter.text());
        }
    }
}
