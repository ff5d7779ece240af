package io.redress.sla.policy.rest;

import io.redress.sla.policy.InForce;
import io.redress.sla.policy.PolicyVersion;
import io.redress.sla.policy.rest.PolicyVersionView.Status;
import io.redress.sla.policy.rest.PolicyVersionView.Viewer;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A policy with its versions, newest first. */
@Schema(name = "Policy")
public record PolicyView(
        @Schema(examples = "default") String id,

        @Schema(description = "The version in force") int activeVersion,

        List<PolicyVersionView> versions) {

    static PolicyView of(String id, List<PolicyVersion> versions, Viewer viewer, Instant now) {
        int active = InForce.of(versions, now)
                .map(version -> version.ref().version())
                .orElse(0);
        return new PolicyView(
                id,
                active,
                versions.stream()
                        .map(version -> PolicyVersionView.of(version, statusOf(version, active, now), viewer, now))
                        .toList());
    }

    private static Status statusOf(PolicyVersion version, int active, Instant now) {
        if (!version.isApproved()) {
            return Status.DRAFT;
        }
        if (version.inForceAt().isAfter(now)) {
            return Status.APPROVED;
        }
        return version.ref().version() == active ? Status.IN_FORCE : Status.SUPERSEDED;
    }
}
