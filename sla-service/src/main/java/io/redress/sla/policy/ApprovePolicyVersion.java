package io.redress.sla.policy;

import io.redress.sla.http.Problems;
import io.redress.sla.policy.domain.VersionRef;
import io.redress.sla.policy.persistence.PolicyStore;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;

/** Lets a version come into force, on the word of somebody who did not write it. */
@ApplicationScoped
public class ApprovePolicyVersion {

    private final PolicyStore store;
    private final ActivatePolicyVersions activation;
    private final InstantSource time;

    ApprovePolicyVersion(PolicyStore store, ActivatePolicyVersions activation, InstantSource time) {
        this.store = store;
        this.activation = activation;
        this.time = time;
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 403 for its author, 404, 409 when approved already */
    public PolicyVersion approve(VersionRef ref, UUID approver) {
        List<PolicyVersion> versions = store.lock(ref.id());
        PolicyVersion version = versions.stream()
                .filter(each -> each.ref().equals(ref))
                .findFirst()
                .orElseThrow(() -> Problems.notFound("version of this policy"));
        if (version.isApproved()) {
            throw Problems.conflict(
                    "ALREADY_APPROVED", "This version is approved. Write another one to change the policy.");
        }
        if (approver.equals(version.authorId())) {
            throw Problems.forbidden(
                    "OWN_WORK", "Nobody approves a version of their own. Ask another executive to approve it.");
        }
        PolicyVersion approved = version.approved(time.instant(), approver);
        store.update(approved);
        return approved.inForceAt().isAfter(approved.approvedAt()) ? approved : activation.activate(approved);
    }
}
