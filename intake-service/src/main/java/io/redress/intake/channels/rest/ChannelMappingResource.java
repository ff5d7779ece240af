package io.redress.intake.channels.rest;

import io.redress.intake.channels.ChannelMappings;
import io.redress.intake.channels.ChannelSecrets;
import io.redress.intake.channels.MappingRules;
import io.redress.intake.channels.domain.ChannelMapping;
import io.redress.intake.channels.reading.DeliveryReader;
import io.redress.intake.channels.reading.UnmappableException;
import io.redress.intake.http.AnyParameters;
import io.redress.intake.http.ETags;
import io.redress.intake.http.Page;
import io.redress.intake.http.Problems;
import io.redress.intake.mappings.NamedMappings;
import io.redress.intake.mappings.NamedMappings.Stored;
import io.redress.intake.security.Caller;
import io.redress.intake.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** How the deliveries of each sender are read. */
@Path("/channel-mappings")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Channels")
public class ChannelMappingResource {

    private final ChannelMappings mappings;
    private final MappingRules rules;
    private final ChannelSecrets secrets;
    private final DeliveryReader reader;
    private final PostedBodies bodies;
    private final Caller caller;

    ChannelMappingResource(
            ChannelMappings mappings,
            MappingRules rules,
            ChannelSecrets secrets,
            DeliveryReader reader,
            PostedBodies bodies,
            Caller caller) {
        this.mappings = mappings;
        this.rules = rules;
        this.secrets = secrets;
        this.reader = reader;
        this.bodies = bodies;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Roles.ADMIN, Roles.AUDITOR})
    @Operation(
            operationId = "listChannelMappings",
            summary = "All mappings, by name",
            description = "Those that ship with the service, and those made here.")
    @APIResponse(
            responseCode = "200",
            description = "All of them on one page",
            content = @Content(schema = @Schema(implementation = ChannelMappingPage.class)))
    public ChannelMappingPage list() {
        return new ChannelMappingPage(mappings.all().stream().map(this::answer).toList(), new Page.Next(null));
    }

    @GET
    @Path("{name}")
    @RolesAllowed({Roles.ADMIN, Roles.AUDITOR})
    @Operation(
            operationId = "getChannelMapping",
            summary = "How one sender is read",
            description = "mapping is what PUT takes; the version is the ETag. Secrets are named, never shown.")
    @APIResponse(
            responseCode = "200",
            description = "The mapping",
            headers = @Header(name = "ETag", schema = @Schema(type = SchemaType.STRING)),
            content = @Content(schema = @Schema(implementation = ChannelMappingAnswer.class)))
    public Response get(@Parameter(description = "The mapping's name", example = "zendesk") @RestPath String name) {
        return response(find(name)).build();
    }

    @PUT
    @Path("{name}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            operationId = "putChannelMapping",
            summary = "Makes or changes how a sender is read",
            description =
                    "Expressions are JSONata, without regular expressions. Beside its own functions they have $html(text), the"
                            + " text of HTML; $json(text), $xml(text), $form(text) and $csv(text), JSON, XML,"
                            + " a form or a table inside a field; $nested(form), objects and lists of names such as lead[0][id]; $rating(any), the number in 4, \"4/5\", FOUR or"
                            + " ★★★★☆; $sentiment(rating, worst, best), from -1 to 1; $sender(from), the name before an e-mail"
                            + " address; $extract(text, pattern), what the first group of a pattern of RE2 finds; and $mail(text), a"
                            + " mail as it came, with subject, from, to, date, text, html, attachments and headers. Files of forms and mails have filename, contentType,"
                            + " size, and text where they are text. challenge answers senders that make sure of the address before they use it, by an expression"
                            + " over the body and $query, the parameters of the address; answers.text and answers.from are for senders that look at the"
                            + " answer. A change needs If-Match. Deliveries from then on, and retries, are read by it.")
    @APIResponse(
            responseCode = "200",
            description = "Changed",
            headers = @Header(name = "ETag", schema = @Schema(type = SchemaType.STRING)),
            content = @Content(schema = @Schema(implementation = ChannelMappingAnswer.class)))
    @APIResponse(
            responseCode = "201",
            description = "Made",
            headers = {
                @Header(name = "Location", schema = @Schema(type = SchemaType.STRING)),
                @Header(name = "ETag", schema = @Schema(type = SchemaType.STRING))
            },
            content = @Content(schema = @Schema(implementation = ChannelMappingAnswer.class)))
    public Response put(
            @Parameter(description = "Kebab-case, up to 60 characters", example = "zendesk") @RestPath String name,
            @Parameter(description = "The ETag of the version this changes; left out for a new one")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    String ifMatch,
            ChannelMappingRequest request) {
        NamedMappings.checkName(name);
        var mapping = request.mapping();
        var faults = rules.faults(mapping);
        if (!faults.isEmpty()) {
            throw Problems.unprocessable(faults);
        }
        var put = mappings.put(name, ifMatch, mapping, caller.id());
        var response = response(put.stored());
        return put.made()
                ? response.status(Response.Status.CREATED)
                        .header(HttpHeaders.LOCATION, "/channel-mappings/" + name)
                        .build()
                : response.build();
    }

    @POST
    @Path("{name}/preview")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed(Roles.ADMIN)
    @AnyParameters
    @Operation(
            operationId = "previewChannelMapping",
            summary = "The feedback a payload would make, or the reason it would not",
            description =
                    "Post the payload just as the sender would, with its content type and the parameters of its address. Nothing is stored, and signatures are not looked at."
                            + " A mapping that is off can be previewed.")
    @RequestBody(
            description = "A payload of the sender",
            required = true,
            content = @Content(mediaType = "*/*", schema = @Schema(implementation = Object.class)))
    @APIResponse(
            responseCode = "200",
            description = "What would become of each item",
            content = @Content(schema = @Schema(implementation = PreviewAnswer.class)))
    public PreviewAnswer preview(
            @Parameter(description = "The mapping's name", example = "zendesk") @RestPath String name,
            @Context UriInfo uri,
            @Context HttpHeaders headers,
            InputStream payload)
            throws IOException {
        var mapping = find(name).mapping();
        try {
            var items = reader.read(
                    mapping,
                    bodies.read(headers, payload).to(uri.getRequestUri().getRawQuery()));
            return PreviewAnswer.of(IntStream.range(0, items.size())
                    .mapToObj(i -> PreviewAnswer.Item.of(i + 1, items.get(i)))
                    .toList());
        } catch (UnmappableException e) {
            return PreviewAnswer.unreadable(e.getMessage());
        }
    }

    private Stored<ChannelMapping> find(String name) {
        return mappings.find(name).orElseThrow(() -> Problems.notFound("channel mapping"));
    }

    private Response.ResponseBuilder response(Stored<ChannelMapping> stored) {
        return Response.ok(answer(stored)).header(HttpHeaders.ETAG, ETags.of(stored.version()));
    }

    private ChannelMappingAnswer answer(Stored<ChannelMapping> stored) {
        return ChannelMappingAnswer.of(stored, secrets.of(stored.name()));
    }

    @Schema(name = "ChannelMappingPage")
    record ChannelMappingPage(List<ChannelMappingAnswer> items, Page.Next page) {}
}
