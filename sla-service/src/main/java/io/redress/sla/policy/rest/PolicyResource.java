package io.redress.sla.policy.rest;

import io.redress.sla.http.Idempotency;
import io.redress.sla.http.Page;
import io.redress.sla.http.PageRequest;
import io.redress.sla.http.Problems;
import io.redress.sla.policy.ApprovePolicyVersion;
import io.redress.sla.policy.DraftPolicyVersion;
import io.redress.sla.policy.PolicyVersion;
import io.redress.sla.policy.PolicyVersionRequest;
import io.redress.sla.policy.domain.VersionRef;
import io.redress.sla.policy.persistence.PolicyStore;
import io.redress.sla.policy.rest.PolicyVersionView.Viewer;
import io.redress.sla.security.Caller;
import io.redress.sla.security.Roles;
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
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** SLA policies: how long what may take. */
@Path("/policies")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Policies", description = "How long what may take, by version; written by one person, approved by another")
public class PolicyResource {

    private static final String LIST = "policies";

    private final PolicyStore store;
    private final DraftPolicyVersion drafting;
    private final ApprovePolicyVersion approving;
    private final Idempotency idempotency;
    private final Caller caller;
    private final InstantSource time;

    PolicyResource(
            PolicyStore store,
            DraftPolicyVersion drafting,
            ApprovePolicyVersion approving,
            Idempotency idempotency,
            Caller caller,
            InstantSource time) {
        this.store = store;
        this.drafting = drafting;
        this.approving = approving;
        this.idempotency = idempotency;
        this.caller = caller;
        this.time = time;
    }

    @GET
    @RolesAllowed({Roles.MANAGER, Roles.EXECUTIVE, Roles.ADMIN, Roles.AUDITOR})
    @Operation(operationId = "listPolicies", summary = "All policies with their versions")
    @APIResponse(
            responseCode = "200",
            description = "A page of policies",
            content = @Content(schema = @Schema(implementation = PolicyPage.class)))
    public Response list(@BeanParam PageRequest page) {
        Map<String, List<PolicyVersion>> byPolicy = store.all().stream()
                .collect(Collectors.groupingBy(version -> version.ref().id(), LinkedHashMap::new, Collectors.toList()));
        return page.byName(
                LIST,
                (after, size) -> byPolicy.entrySet().stream()
                        .filter(policy -> policy.getKey().compareTo(after) > 0)
                        .limit(size)
                        .map(policy -> PolicyView.of(policy.getKey(), policy.getValue(), viewer(), time.instant()))
                        .toList(),
                PolicyView::id);
    }

    @GET
    @Path("{id}/versions/{version}")
    @RolesAllowed({Roles.MANAGER, Roles.EXECUTIVE, Roles.ADMIN, Roles.AUDITOR})
    @Operation(operationId = "getPolicyVersion", summary = "A version of a policy")
    @APIResponse(
            responseCode = "200",
            description = "The version with all its rules",
            content = @Content(schema = @Schema(implementation = PolicyVersionView.class)))
    public PolicyVersionView get(@RestPath String id, @RestPath int version) {
        return view(PolicyPath.version(id, version));
    }

    @POST
    @Path("{id}/versions")
    @RolesAllowed({Roles.MANAGER, Roles.EXECUTIVE, Roles.ADMIN})
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "createPolicyVersion",
            summary = "Writes the next version of a policy",
            description = "What is left out keeps the value of the version in force. It holds once it is approved.")
    @APIResponse(
            responseCode = "201",
            description = "The version, to be approved by another person",
            content = @Content(schema = @Schema(implementation = PolicyVersionView.class)))
    public Response create(
            @RestPath String id,
            @Parameter(description = "Any text unique to this request") @HeaderParam("Idempotency-Key") String key,
            PolicyVersionRequest request) {
        String policy = PolicyPath.policy(id);
        return idempotency.execute(key, "POST /policies/" + policy + "/versions", request, () -> {
            VersionRef ref = drafting.draft(policy, request, caller.opaqueId()).ref();
            return idempotency.answer(
                    201, "/policies/" + ref.id() + "/versions/" + ref.version(), (long) ref.version(), view(ref));
        });
    }

    @POST
    @Path("{id}/versions/{version}/approval")
    @RolesAllowed(Roles.EXECUTIVE)
    @Operation(
            operationId = "approvePolicyVersion",
            summary = "Approves a version that somebody else wrote",
            description = "It comes into force at its effectiveAt, or at once. Open clocks keep their version.")
    @APIResponse(
            responseCode = "200",
            description = "The version, approved",
            content = @Content(schema = @Schema(implementation = PolicyVersionView.class)))
    public Response approve(
            @RestPath String id,
            @RestPath int version,
            @Parameter(description = "Any text unique to this request") @HeaderParam("Idempotency-Key") String key) {
        VersionRef ref = PolicyPath.version(id, version);
        return idempotency.execute(key, "POST /policies/" + id + "/versions/" + version + "/approval", ref, () -> {
            approving.approve(ref, caller.opaqueId());
            return idempotency.answer(200, null, (long) version, view(ref));
        });
    }

    private PolicyVersionView view(VersionRef ref) {
        return PolicyView.of(ref.id(), store.versionsOf(ref.id()), viewer(), time.instant()).versions().stream()
                .filter(version -> version.version() == ref.version())
                .findFirst()
                .orElseThrow(() -> Problems.notFound("version of this policy"));
    }

    private Viewer viewer() {
        return new Viewer(
                caller.opaqueId(),
                Stream.of(Roles.MANAGER, Roles.EXECUTIVE, Roles.ADMIN)
                        .filter(caller::has)
                        .collect(Collectors.toSet()));
    }

    @Schema(name = "PolicyPage")
    record PolicyPage(List<PolicyView> items, Page.Next page) {}
}
