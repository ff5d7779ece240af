package io.redress.sla.agreement.rest;

import io.redress.sla.agreement.Agreement;
import io.redress.sla.agreement.AgreementDocument;
import io.redress.sla.agreement.WriteAgreements;
import io.redress.sla.agreement.persistence.AgreementStore;
import io.redress.sla.http.ETags;
import io.redress.sla.http.Idempotency;
import io.redress.sla.http.Page;
import io.redress.sla.http.PageRequest;
import io.redress.sla.http.Problems;
import io.redress.sla.security.Caller;
import io.redress.sla.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** Who has promised what to whom. */
@Path("/agreements")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Agreements",
        description = "Who has promised to whom; how long what may take is policy data that names them")
public class AgreementResource {

    private static final String LIST = "agreements";

    private final AgreementStore store;
    private final WriteAgreements writing;
    private final Idempotency idempotency;
    private final Caller caller;
    private final InstantSource time;
    private final ZoneId zone;

    AgreementResource(
            AgreementStore store,
            WriteAgreements writing,
            Idempotency idempotency,
            Caller caller,
            InstantSource time,
            @ConfigProperty(name = "redress.company-zone") ZoneId zone) {
        this.store = store;
        this.writing = writing;
        this.idempotency = idempotency;
        this.caller = caller;
        this.time = time;
        this.zone = zone;
    }

    @GET
    @RolesAllowed({Roles.AGENT, Roles.MANAGER, Roles.EXECUTIVE, Roles.ADMIN, Roles.AUDITOR})
    @Operation(operationId = "listAgreements", summary = "All agreements, by id", description = "As they stand now.")
    @APIResponse(
            responseCode = "200",
            description = "A page of agreements",
            content = @Content(schema = @Schema(implementation = AgreementPage.class)))
    public Response list(@BeanParam PageRequest page) {
        return page.byName(
                LIST,
                (after, size) ->
                        store.latest(after, size).stream().map(this::view).toList(),
                AgreementView::id);
    }

    @POST
    @RolesAllowed({Roles.MANAGER, Roles.EXECUTIVE, Roles.ADMIN})
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "createAgreement",
            summary = "Writes an agreement down",
            description = "Its id is what feedback and the conditions of policies name.")
    @APIResponse(
            responseCode = "201",
            description = "The agreement",
            content = @Content(schema = @Schema(implementation = AgreementView.class)))
    public Response create(
            @Parameter(description = "Any text unique to this request") @HeaderParam("Idempotency-Key") String key,
            NewAgreement request) {
        return idempotency.execute(key, "POST /agreements", request, () -> {
            Agreement created = writing.create(request.id(), request.agreement(), caller.opaqueId());
            return idempotency.answer(201, "/agreements/" + created.id(), (long) created.version(), view(created));
        });
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Roles.AGENT, Roles.MANAGER, Roles.EXECUTIVE, Roles.ADMIN, Roles.AUDITOR})
    @Operation(operationId = "getAgreement", summary = "An agreement", description = "As it stands now.")
    @APIResponse(
            responseCode = "200",
            description = "The agreement",
            content = @Content(schema = @Schema(implementation = AgreementView.class)))
    @APIResponse(responseCode = "304", description = "Not changed since the version that If-None-Match names")
    public Response get(
            @RestPath String id,
            @Parameter(description = "ETag of the version that the caller has") @HeaderParam("If-None-Match")
                    String ifNoneMatch) {
        Agreement found = store.find(named(id)).orElseThrow(() -> Problems.notFound("agreement"));
        return ETags.isKnown(ifNoneMatch, found.version())
                ? Response.notModified().tag(Integer.toString(found.version())).build()
                : answer(found);
    }

    @PUT
    @Path("{id}")
    @RolesAllowed({Roles.MANAGER, Roles.EXECUTIVE, Roles.ADMIN})
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "changeAgreement",
            summary = "Writes the next version of an agreement",
            description = "Replaces all of it. Needs If-Match; what it said before stays on record.")
    @APIResponse(
            responseCode = "200",
            description = "The agreement; the same version if nothing has changed",
            content = @Content(schema = @Schema(implementation = AgreementView.class)))
    public Response change(
            @RestPath String id,
            @Parameter(description = "ETag of the version that the change was made on") @HeaderParam("If-Match")
                    String ifMatch,
            AgreementDocument request) {
        return answer(writing.change(named(id), ifMatch, request, caller.opaqueId()));
    }

    @GET
    @Path("{id}/versions")
    @RolesAllowed({Roles.MANAGER, Roles.EXECUTIVE, Roles.ADMIN, Roles.AUDITOR})
    @Operation(
            operationId = "listAgreementVersions",
            summary = "What an agreement said over time, newest first",
            description = "Every version with its author.")
    @APIResponse(
            responseCode = "200",
            description = "A page of versions",
            content = @Content(schema = @Schema(implementation = AgreementPage.class)))
    public Response versions(@RestPath String id, @BeanParam PageRequest page) {
        String known = named(id);
        return page.downByNumber(
                LIST + "/" + known,
                (below, size) -> {
                    List<AgreementView> found = store.versions(known, below, size).stream()
                            .map(this::view)
                            .toList();
                    if (found.isEmpty() && below == Integer.MAX_VALUE) {
                        throw Problems.notFound("agreement");
                    }
                    return found;
                },
                AgreementView::version);
    }

    /** What cannot be an id is not there either. */
    private static String named(String id) {
        if (!id.matches(NewAgreement.ID)) {
            throw Problems.notFound("agreement");
        }
        return id;
    }

    private Response answer(Agreement agreement) {
        return Response.ok(view(agreement))
                .header(HttpHeaders.ETAG, ETags.of(agreement.version()))
                .build();
    }

    private AgreementView view(Agreement agreement) {
        Instant now = time.instant();
        return AgreementView.of(agreement, LocalDate.ofInstant(now, zone), now);
    }

    @Schema(name = "AgreementPage")
    record AgreementPage(List<AgreementView> items, Page.Next page) {}
}
