package io.redress.sla.clock;

import io.redress.sla.clock.persistence.ClockStore;
import io.redress.sla.clock.persistence.OverrideStore;
import io.redress.sla.http.Problems;
import io.redress.sla.policy.domain.Target;
import io.redress.sla.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Shows overrides to those who may see the feedback. */
@ApplicationScoped
public class ReadOverrides {

    private final ClockStore clocks;
    private final OverrideStore store;
    private final Caller caller;

    ReadOverrides(ClockStore clocks, OverrideStore store, Caller caller) {
        this.clocks = clocks;
        this.store = store;
        this.caller = caller;
    }

    /**
     * Newest first.
     *
     * @param before an id, or null for the first page
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 404 for feedback that is not known, or not the caller's to see
     */
    public List<RecordedOverride> of(UUID feedbackId, Target target, UUID before, int limit) {
        requireVisible(feedbackId);
        return store.of(feedbackId, target, before, limit);
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 404 */
    public RecordedOverride find(UUID feedbackId, Target target, UUID id) {
        requireVisible(feedbackId);
        return store.find(id)
                .filter(override -> override.feedbackId().equals(feedbackId) && override.target() == target)
                .orElseThrow(() -> Problems.notFound("override of this clock"));
    }

    private void requireVisible(UUID feedbackId) {
        if (clocks.sourceOf(feedbackId).filter(caller::sees).isEmpty()) {
            throw Problems.notYetKnown("feedback");
        }
    }
}
