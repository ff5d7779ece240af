package io.redress.intake.attachments.rest;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.redress.intake.attachments.AttachFile;
import io.redress.intake.attachments.AttachFile.Upload;
import io.redress.intake.attachments.persistence.AttachmentStore;
import io.redress.intake.feedback.FindFeedback;
import io.redress.intake.feedback.domain.Sight;
import io.redress.intake.http.ETags;
import io.redress.intake.http.Idempotency;
import io.redress.intake.http.Page;
import io.redress.intake.http.Problems;
import io.redress.intake.security.CurrentActor;
import io.redress.intake.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** Files that belong to feedback. They are only ever downloaded, never shown by a browser. */
@Path("/feedback/{id}/attachments")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Attachments", description = "Files that belong to feedback")
public class AttachmentResource {

    private static final String WHOSE = "The feedback's id";

    private final AttachFile attach;
    private final AttachmentStore attachments;
    private final FindFeedback find;
    private final Uploads uploads;
    private final FileTraffic traffic;
    private final Idempotency idempotency;
    private final CurrentActor current;

    AttachmentResource(
            AttachFile attach,
            AttachmentStore attachments,
            FindFeedback find,
            Uploads uploads,
            FileTraffic traffic,
            Idempotency idempotency,
            CurrentActor current) {
        this.attach = attach;
        this.attachments = attachments;
        this.find = find;
        this.uploads = uploads;
        this.traffic = traffic;
        this.idempotency = idempotency;
        this.current = current;
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed({Roles.AGENT, Roles.MANAGER, Roles.EXECUTIVE, Roles.INTEGRATION})
    @Operation(
            operationId = "attachFile",
            summary = "Adds a file",
            description =
                    "One file, as multipart/form-data or as the bare body. Its type goes by its content: PDF, PNG, JPEG, GIF,"
                            + " WebP, HEIC, Word and Excel documents without macros, and plain text; anything else is 415. The"
                            + " very same file again changes nothing and is 200.")
    @RequestBody(
            required = true,
            description = "The file, up to 10 MiB",
            content = {
                @Content(
                        mediaType = MediaType.MULTIPART_FORM_DATA,
                        schema = @Schema(implementation = UploadForm.class)),
                @Content(
                        mediaType = MediaType.APPLICATION_OCTET_STREAM,
                        schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @APIResponse(
            responseCode = "200",
            description = "It was there already",
            content = @Content(schema = @Schema(implementation = AttachmentAnswer.class)))
    @APIResponse(
            responseCode = "201",
            description = "The attachment; Location is where to download it",
            content = @Content(schema = @Schema(implementation = AttachmentAnswer.class)))
    public Response attachFile(
            @Parameter(description = WHOSE) @RestPath UUID id,
            @Parameter(description = "What the file is called, where it is the bare body", example = "lamp.jpg")
                    @RestQuery
                    String name,
            @Parameter(description = "Any text unique to this request, up to 255 characters")
                    @HeaderParam("Idempotency-Key")
                    String key,
            @Parameter(description = "The ETag of the version of the feedback that you saw")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    String ifMatch,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.CONTENT_TYPE) String contentType,
            InputStream body)
            throws IOException {
        seen(id);
        return traffic.pass(() -> attach(id, ifMatch, key, uploads.read(contentType, name, body)));
    }

    private Response attach(UUID id, String ifMatch, String key, Upload upload) {
        var route = "POST /feedback/" + id + "/attachments";
        return idempotency.execute(key, route, new Fingerprint(upload.name(), upload.sha256()), () -> {
            var attached = attach.attach(id, ifMatch, upload, current.actor());
            return idempotency.answer(
                    attached.isNew() ? 201 : 200,
                    "/feedback/" + id + "/attachments/" + attached.attachment().id(),
                    (long) attached.feedback().version(),
                    AttachmentAnswer.of(attached.attachment(), isNamed()));
        });
    }

    @GET
    @RolesAllowed({Roles.AGENT, Roles.MANAGER, Roles.EXECUTIVE, Roles.ADMIN, Roles.INTEGRATION, Roles.AUDITOR})
    @Operation(
            operationId = "listAttachments",
            summary = "Its files",
            description = "In the order in which they were added; those that were removed stand in the history only.")
    @APIResponse(
            responseCode = "200",
            description = "All of them on one page",
            content = @Content(schema = @Schema(implementation = AttachmentAnswer.Listed.class)))
    public AttachmentAnswer.Listed listAttachments(@Parameter(description = WHOSE) @RestPath UUID id) {
        seen(id);
        var found = QuarkusTransaction.requiringNew().call(() -> attachments.list(id));
        var named = isNamed();
        return new AttachmentAnswer.Listed(
                found.stream().map(one -> AttachmentAnswer.of(one, named)).toList(), new Page.Next(null));
    }

    @GET
    @Path("{attachmentId}")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @RolesAllowed({Roles.AGENT, Roles.MANAGER, Roles.EXECUTIVE, Roles.ADMIN, Roles.INTEGRATION})
    @Operation(
            operationId = "downloadAttachment",
            summary = "One file, to be saved",
            description =
                    "Always a download of unknown type, so that no browser shows or runs it. Open it with care: it comes from outside.")
    @APIResponse(
            responseCode = "200",
            description = "The file, byte by byte",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response downloadAttachment(
            @Parameter(description = WHOSE) @RestPath UUID id,
            @Parameter(description = "The attachment's id") @RestPath UUID attachmentId)
            throws IOException {
        seen(id);
        return traffic.pass(() -> QuarkusTransaction.requiringNew().call(() -> attachments
                .find(id, attachmentId)
                .flatMap(one -> attachments.content(one.id()).map(content -> Download.of(one, content)))
                .orElseThrow(() -> Problems.notFound("attachment"))));
    }

    @DELETE
    @Path("{attachmentId}")
    @RolesAllowed({Roles.MANAGER, Roles.EXECUTIVE})
    @Operation(
            operationId = "removeAttachment",
            summary = "Removes a file for good",
            description = "Its name and what is in it are gone; the history says who removed it.")
    @APIResponse(responseCode = "204", description = "Removed; the ETag is the feedback's")
    public Response removeAttachment(
            @Parameter(description = WHOSE) @RestPath UUID id,
            @Parameter(description = "The attachment's id") @RestPath UUID attachmentId,
            @Parameter(description = "The ETag of the version of the feedback that you saw")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    String ifMatch) {
        var actor = current.actor();
        var after = QuarkusTransaction.requiringNew().call(() -> attach.remove(id, attachmentId, ifMatch, actor));
        return Response.noContent()
                .header(HttpHeaders.ETAG, ETags.of(after.version()))
                .build();
    }

    private void seen(UUID id) {
        var actor = current.actor();
        QuarkusTransaction.requiringNew()
                .call(() -> find.find(id, actor))
                .orElseThrow(() -> Problems.notFound("feedback"));
    }

    private boolean isNamed() {
        return Sight.of(current.actor()).contactData();
    }

    /** What tells one upload from another under an Idempotency-Key. */
    private record Fingerprint(String name, String sha256) {}

    /** The form, for the API description. */
    @Schema(name = "AttachmentForm")
    record UploadForm(
            @Schema(description = "The file, with its name", type = SchemaType.STRING, format = "binary")
            String file) {}
}
