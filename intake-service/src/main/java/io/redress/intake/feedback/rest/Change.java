package io.redress.intake.feedback.rest;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.redress.intake.feedback.domain.Actor;
import io.redress.intake.feedback.domain.Feedback;
import io.redress.intake.http.Idempotency;
import io.redress.intake.security.CurrentActor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.function.Function;

/** One state change of one caller: in a transaction, once per Idempotency-Key, answered with the feedback as it then is. */
@ApplicationScoped
public class Change {

    private final Idempotency idempotency;
    private final FeedbackAnswers answers;
    private final CurrentActor current;

    Change(Idempotency idempotency, FeedbackAnswers answers, CurrentActor current) {
        this.idempotency = idempotency;
        this.answers = answers;
        this.current = current;
    }

    /** The same for a PATCH, which has no Idempotency-Key: its If-Match says whether it has been done. */
    Response edit(Function<Actor, Feedback> change) {
        var actor = current.actor();
        return Idempotency.responseOf(
                QuarkusTransaction.requiringNew().call(() -> answers.changed(change.apply(actor), actor)), false);
    }

    /** @param route method and path with the ids in it */
    public Response execute(String route, String key, Object request, Function<Actor, Feedback> change) {
        var actor = current.actor();
        return idempotency.execute(key, route, request, () -> answers.changed(change.apply(actor), actor));
    }
}
