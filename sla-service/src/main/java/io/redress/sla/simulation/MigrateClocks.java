package io.redress.sla.simulation;

import io.redress.sla.clock.FeedbackRegister;
import io.redress.sla.clock.TermsInForce;
import io.redress.sla.clock.domain.Feedback;
import io.redress.sla.clock.domain.FeedbackClocks;
import io.redress.sla.clock.domain.Terms;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Moves open clocks to a version of the policy, and to the version of its calendar that is current. */
@ApplicationScoped
class MigrateClocks {

    private final FeedbackRegister register;
    private final TermsInForce terms;

    MigrateClocks(FeedbackRegister register, TermsInForce terms) {
        this.register = register;
        this.terms = terms;
    }

    /** Within a transaction; what counts by these versions already is left alone. */
    void migrate(PolicyJob job, List<UUID> feedbackIds) {
        register.load(feedbackIds);
        for (UUID id : feedbackIds) {
            register.find(id).ifPresent(clocks -> migrate(job, clocks));
        }
    }

    private void migrate(PolicyJob job, FeedbackClocks clocks) {
        Feedback feedback = clocks.feedback();
        Terms wanted = terms.under(job.policy(), feedback.circumstances(feedback.cycle()), register.now());
        boolean there = wanted.policy().equals(clocks.terms().policy())
                && wanted.calendarVersion().equals(clocks.terms().calendarVersion());
        if (!there && feedback.open()) {
            clocks.migrate(wanted, register.now());
            register.changed(clocks);
        }
    }
}
