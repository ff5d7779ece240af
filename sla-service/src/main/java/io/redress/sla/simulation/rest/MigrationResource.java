package io.redress.sla.simulation.rest;

import io.redress.sla.http.Page;
import io.redress.sla.http.PageRequest;
import io.redress.sla.policy.domain.VersionRef;
import io.redress.sla.policy.rest.PolicyPath;
import io.redress.sla.security.Caller;
import io.redress.sla.security.Roles;
import io.redress.sla.simulation.RequestPolicyJobs;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** Moving open clocks to the version in force. */
@Path("/policies/{id}/versions/{version}/migrations")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Migrations", description = "Moving open clocks to the version in force; nothing else ever moves them")
public class MigrationResource {

    private static final JobAnswers.Kind<MigrationView> MIGRATIONS = new JobAnswers.Kind<>(
            "migrations", "migration to this version", false, MigrationView::of, MigrationView::id);

    private final RequestPolicyJobs requesting;
    private final JobAnswers answers;
    private final Caller caller;

    MigrationResource(RequestPolicyJobs requesting, JobAnswers answers, Caller caller) {
        this.requesting = requesting;
        this.answers = answers;
        this.caller = caller;
    }

    @POST
    @RolesAllowed({Roles.EXECUTIVE, Roles.ADMIN})
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "migrateClocks",
            summary = "Moves open clocks to this version and to its calendars as they are now",
            description = "After a simulation. Every clock is recomputed from its start and gets one fact; what has an"
                    + " outcome keeps it. Moving to the version that clocks count by already corrects them by a changed"
                    + " calendar.")
    @APIResponse(
            responseCode = "202",
            description = "The migration; its Location tells how far it is",
            content = @Content(schema = @Schema(implementation = MigrationView.class)))
    public Response migrate(
            @RestPath String id,
            @RestPath int version,
            @Parameter(description = "Any text unique to this request") @HeaderParam("Idempotency-Key") String key,
            MigrationRequest request) {
        VersionRef policy = PolicyPath.version(id, version);
        return answers.accepted(
                MIGRATIONS,
                policy,
                key,
                request,
                () -> requesting.migrate(policy, request.simulationId(), caller.opaqueId()));
    }

    @GET
    @RolesAllowed({Roles.MANAGER, Roles.EXECUTIVE, Roles.ADMIN, Roles.AUDITOR})
    @Operation(
            operationId = "listMigrations",
            summary = "Migrations to a version, newest first",
            description = "With who asked for them.")
    @APIResponse(
            responseCode = "200",
            description = "A page of migrations",
            content = @Content(schema = @Schema(implementation = MigrationPage.class)))
    public Response list(@RestPath String id, @RestPath int version, @BeanParam PageRequest page) {
        return answers.list(MIGRATIONS, PolicyPath.version(id, version), page);
    }

    @GET
    @Path("{migrationId}")
    @RolesAllowed({Roles.MANAGER, Roles.EXECUTIVE, Roles.ADMIN, Roles.AUDITOR})
    @Operation(
            operationId = "getMigration",
            summary = "How far a migration is",
            description = "In feedback worked on; it goes on by itself after a restart.")
    @APIResponse(
            responseCode = "200",
            description = "The migration",
            content = @Content(schema = @Schema(implementation = MigrationView.class)))
    public MigrationView get(@RestPath String id, @RestPath int version, @RestPath UUID migrationId) {
        return answers.find(MIGRATIONS, PolicyPath.version(id, version), migrationId);
    }

    @Schema(name = "MigrationPage")
    record MigrationPage(List<MigrationView> items, Page.Next page) {}
}
