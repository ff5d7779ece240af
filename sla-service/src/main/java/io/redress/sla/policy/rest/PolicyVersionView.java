package io.redress.sla.policy.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.redress.sla.policy.PolicyVersion;
import io.redress.sla.policy.RulesDocument;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
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
        List<Action> allowedActions,
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
                List.of(viewer.approval(version)),
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

    /** Something that could be done, and if not why. */
    @Schema(name = "AllowedAction")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Action(String action, boolean allowed, String why) {}

    /** What the reader may do. */
    record Viewer(UUID id, boolean mayApprove) {

        Action approval(PolicyVersion version) {
            String why = version.isApproved()
                    ? "approved already"
                    : !mayApprove
                            ? "only executives approve"
                            : id.equals(version.authorId()) ? "nobody approves a version of their own" : null;
            return new Action("approve", why == null, why);
        }
    }
}
