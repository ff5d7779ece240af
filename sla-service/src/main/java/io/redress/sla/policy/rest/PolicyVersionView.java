package io.redress.sla.policy.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.redress.sla.http.AllowedAction;
import io.redress.sla.policy.PolicyVersion;
import io.redress.sla.policy.RulesDocument;
import io.redress.sla.security.Roles;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A version of a policy with its rules. */
@Schema(name = "PolicyVersion")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PolicyVersionView(
        @Schema(description = "Name of the policy", examples = "default")
        String id,

        @Schema(description = "Counts from 1") int version,
        Status status,
        Instant serverTime,

        @Schema(description = "From when its author wants it to hold; absent for at once")
        Instant effectiveAt,

        @Schema(description = "From when it holds; absent until approved")
        Instant inForceAt,

        LocalDate reviewOn,
        Instant createdAt,

        @Schema(description = "Opaque id; absent for the built-in version")
        UUID authorId,

        Instant approvedAt,
        UUID approverId,
        List<AllowedAction> allowedActions,
        @JsonUnwrapped RulesDocument rules) {

    static PolicyVersionView of(PolicyVersion version, Status status, Viewer viewer, Instant now) {
        return new PolicyVersionView(
                version.ref().id(),
                version.ref().version(),
                status,
                now,
                version.effectiveAt(),
                version.inForceAt(),
                version.reviewOn(),
                version.createdAt(),
                version.authorId(),
                version.approvedAt(),
                version.approverId(),
                List.of(viewer.approval(version), viewer.simulation(), viewer.migration(status)),
                version.rules());
    }

    /** Where a version stands. */
    @Schema(name = "PolicyStatus")
    public enum Status {
        DRAFT,
        APPROVED,
        IN_FORCE,
        SUPERSEDED
    }

    /** What the reader may do. */
    record Viewer(UUID id, Set<String> roles) {

        AllowedAction approval(PolicyVersion version) {
            if (version.isApproved()) {
                return AllowedAction.refused("approve", "approved already");
            }
            if (!roles.contains(Roles.EXECUTIVE)) {
                return AllowedAction.refused("approve", "only executives approve");
            }
            return id.equals(version.authorId())
                    ? AllowedAction.refused("approve", "nobody approves a version of their own")
                    : AllowedAction.allowed("approve");
        }

        AllowedAction simulation() {
            return Collections.disjoint(roles, Set.of(Roles.MANAGER, Roles.EXECUTIVE, Roles.ADMIN))
                    ? AllowedAction.refused("simulate", "only managers, executives and admins simulate")
                    : AllowedAction.allowed("simulate");
        }

        AllowedAction migration(Status status) {
            if (status != Status.IN_FORCE) {
                return AllowedAction.refused("migrate", "clocks move to the version in force only");
            }
            return Collections.disjoint(roles, Set.of(Roles.EXECUTIVE, Roles.ADMIN))
                    ? AllowedAction.refused("migrate", "only executives and admins move clocks")
                    : AllowedAction.allowed("migrate");
        }
    }
}
