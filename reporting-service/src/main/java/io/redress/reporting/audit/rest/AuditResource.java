package io.redress.reporting.audit.rest;

import io.redress.reporting.audit.VerifyChain;
import io.redress.reporting.audit.persistence.AuditTrail;
import io.redress.reporting.http.Cursor;
import io.redress.reporting.http.Page;
import io.redress.reporting.http.Parameters;
import io.redress.reporting.http.PreferWait;
import io.redress.reporting.http.Problems;
import io.redress.reporting.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;

/** The event log of everything, and its proof. */
@Path("/audit")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Audit", description = "The event log of everything, and its proof")
class AuditResource {

    private static final String BEYOND = "Send a position of the chain, or the one after its head.";

    private final AuditTrail trail;
    private final VerifyChain verifyChain;
    private final PreferWait preferWait;
    private final InstantSource time;

    AuditResource(AuditTrail trail, VerifyChain verifyChain, PreferWait preferWait, InstantSource time) {
        this.trail = trail;
        this.verifyChain = verifyChain;
        this.preferWait = preferWait;
        this.time = time;
    }

    /** A page of the audit list. */
    @Schema(name = "AuditPage")
    public record AuditPage(List<AuditEntry> items, Page.Next page) {}

    @GET
    @RolesAllowed({Roles.AUDITOR, Roles.MANAGER, Roles.EXECUTIVE, Roles.ADMIN})
    @Operation(
            operationId = "listAudit",
            summary = "What happened, event by event, in the order it was logged",
            description = "Without feedbackId, of everything. Events that are not chained yet are there, without"
                    + " position.")
    @APIResponse(
            responseCode = "200",
            description = "A page of the log",
            content = @Content(schema = @Schema(implementation = AuditPage.class)))
    @APIResponse(responseCode = "404", description = "No event of this feedback has come yet (NOT_YET_KNOWN)")
    public Response list(
            @Parameter(
                            description = "A feedback, or what else events are about",
                            schema = @Schema(implementation = UUID.class))
                    @RestQuery
                    String feedbackId,
            @Parameter(description = "Where the page before ended") @RestQuery String cursor,
            @Parameter(description = "1 to 500, default 50", schema = @Schema(implementation = Integer.class))
                    @RestQuery
                    String limit,
            @Parameter(description = "wait=N: wait up to N seconds for the first event of the feedback")
                    @RestHeader("Prefer")
                    String prefer,
            @Context UriInfo uri) {
        Parameters parameters = new Parameters();
        int size = parameters.limit(limit);
        String subject =
                parameters.uuid("feedbackId", feedbackId).map(UUID::toString).orElse(null);
        parameters.check();
        String filters = "feedbackId=" + subject;
        List<String> key = Cursor.read(cursor, filters, 1);
        long after = parameters.position(
                "cursor", key.isEmpty() ? null : key.getFirst(), 0, "Start again without a cursor.");
        parameters.check();
        AuditTrail.Filter filter = new AuditTrail.Filter(subject, null);
        List<AuditTrail.Entry> found = subject != null && key.isEmpty()
                ? firstOf(filter, size, prefer)
                : trail.logged(filter, after, size + 1);
        return Page.of(found, size, entry -> Cursor.after(filters, entry.id()))
                .map(AuditEntry::of)
                .toResponse(uri);
    }

    @GET
    @Path("/verification")
    @RolesAllowed(Roles.AUDITOR)
    @Operation(
            operationId = "verifyAudit",
            summary = "Proves that nobody changed the log",
            description = "Recomputes the chain from the stored events. Takes time with the length of the log; keep a"
                    + " verified head and go on from there with from.")
    public VerificationReport verify(
            @Parameter(
                            description = "First position to prove; the link before it is trusted. Default 1",
                            example = "1",
                            schema = @Schema(implementation = Long.class))
                    @RestQuery
                    String from) {
        Parameters parameters = new Parameters();
        long first = parameters.position("from", from, 1, BEYOND);
        parameters.check();
        Optional<VerifyChain.Result> result = verifyChain.from(first);
        if (result.isEmpty()) {
            parameters.add("from", "OUT_OF_RANGE", BEYOND);
        }
        parameters.check();
        return VerificationReport.of(result.orElseThrow(), time.instant());
    }

    private List<AuditTrail.Entry> firstOf(AuditTrail.Filter filter, int size, String prefer) {
        return preferWait.await(
                prefer,
                () -> Optional.of(trail.logged(filter, 0, size + 1)).filter(found -> !found.isEmpty()),
                () -> Problems.notYetKnown("feedback"));
    }
}
