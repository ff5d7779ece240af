package io.redress.intake.status;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.redress.intake.feedback.persistence.FeedbackStore;
import io.redress.intake.http.Problems;
import io.redress.intake.status.domain.StatusReport;
import io.redress.intake.status.persistence.StatusQuery;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** A customer looks at how their own feedback stands. */
@ApplicationScoped
public class ReadStatus {

    private final FeedbackStore feedback;
    private final StatusQuery status;

    ReadStatus(FeedbackStore feedback, StatusQuery status) {
        this.feedback = feedback;
        this.status = status;
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 404 for what is not there any more */
    public StatusReport read(UUID feedbackId) {
        return QuarkusTransaction.requiringNew()
                .call(() -> feedback.find(feedbackId).map(status::read))
                .orElseThrow(Problems::noSuchLink);
    }
}
