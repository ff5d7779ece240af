package io.redress.intake.triage;

import io.redress.intake.http.Problems;
import io.redress.intake.triage.domain.RulesVersion;
import io.redress.intake.triage.persistence.RulesStore;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Lets a version come into force, on the word of somebody who did not write it. */
@ApplicationScoped
public class ApproveRules {

    private final RulesStore store;
    private final ActivateRules activation;

    ApproveRules(RulesStore store, ActivateRules activation) {
        this.store = store;
        this.activation = activation;
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 403 for its author, 404, 409 when approved already */
    public RulesVersion approve(int version, UUID approver) {
        var draft = store.find(version).orElseThrow(() -> Problems.notFound("version of the rules"));
        if (approver.equals(draft.authorId())) {
            throw Problems.forbidden(
                    "OWN_WORK", "Nobody approves a version of their own. Ask another executive to approve it.");
        }
        if (!store.approve(version, approver)) {
            throw Problems.conflict(
                    "ALREADY_APPROVED", "This version is approved. Write another one to change the rules.");
        }
        activation.publishDue();
        return store.find(version).orElseThrow();
    }
}
