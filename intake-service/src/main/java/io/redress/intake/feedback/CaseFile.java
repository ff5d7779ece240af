package io.redress.intake.feedback;

import io.redress.intake.feedback.domain.Action;
import io.redress.intake.feedback.domain.ActionRules;
import io.redress.intake.feedback.domain.Actor;
import io.redress.intake.feedback.domain.Feedback;
import io.redress.intake.feedback.domain.Sight;
import io.redress.intake.feedback.domain.TransitionTable;
import io.redress.intake.feedback.persistence.FeedbackStore;
import io.redress.intake.feedback.persistence.HistoryStore;
import io.redress.intake.http.ETags;
import io.redress.intake.http.Problems;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** Opens feedback for one action of one actor, and files what came of it. */
@ApplicationScoped
public class CaseFile {

    private final FeedbackStore store;
    private final HistoryStore history;

    CaseFile(FeedbackStore store, HistoryStore history) {
        this.store = store;
        this.history = history;
    }

    /**
     * The feedback, locked until the end of the transaction.
     *
     * @param ifMatch the version the caller has seen; null if they do not say
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 404 for what the actor does not see, 412 for a stale version,
     *     403 for what they may not do, 409 for what is not legal now
     */
    public Feedback open(UUID id, Action action, String ifMatch, Actor actor) {
        var feedback = store.lock(id)
                .filter(found -> Sight.of(actor).covers(found.source().system()))
                .orElseThrow(() -> Problems.notFound("feedback"));
        ETags.check(ifMatch, feedback.version());
        var situation = feedback.situation();
        ActionRules.forbidden(action, situation, actor).ifPresent(why -> {
            throw Problems.forbidden("NOT_ALLOWED", why + "; ask somebody who may " + action.word() + " it.");
        });
        return legal(feedback, action);
    }

    /**
     * The same for what PATCH, PUT and DELETE do.
     *
     * @param ifMatch required
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 428 without it, and all of {@link #open}
     */
    public Feedback openToChange(UUID id, Action action, String ifMatch, Actor actor) {
        var feedback = open(id, action, ifMatch, actor);
        ETags.require(ifMatch, feedback.version());
        return feedback;
    }

    /**
     * The customer's own feedback, locked likewise, for what their link allows them to do.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 409 for what is not legal now
     */
    public Feedback openForCustomer(UUID id, Action action) {
        return legal(store.lock(id).orElseThrow(), action);
    }

    private static Feedback legal(Feedback feedback, Action action) {
        ActionRules.illegal(action, feedback.situation()).ifPresent(why -> {
            throw Problems.conflict(
                    "ILLEGAL_TRANSITION",
                    "Cannot " + action.word() + " " + feedback.reference() + ": " + why + ". " + legalNow(feedback));
        });
        return feedback;
    }

    private static String legalNow(Feedback feedback) {
        var situation = feedback.situation();
        var legal = TransitionTable.legalIn(feedback.state()).stream()
                .filter(action -> ActionRules.illegal(action, situation).isEmpty())
                .map(Action::word)
                .collect(Collectors.joining(", "));
        return legal.isEmpty() ? "Nothing can be done with it any more." : "Legal now: " + legal + ".";
    }

    /** Takes the step of the table, stores the new state and adds a line to the history. */
    public Feedback advance(Feedback before, Action action, Instant at, Actor actor, String reason) {
        var transition = TransitionTable.find(action, before.state(), at).orElseThrow();
        return file(before, before.after(transition, at), action, at, actor, reason);
    }

    /** Stores the new state and adds a line to the history. */
    Feedback file(Feedback before, Feedback after, Action action, Instant at, Actor actor, String reason) {
        return file(before, after, action.word(), at, actor, reason);
    }

    /** The same for what is no action of its own, under the word that the history knows it by. */
    Feedback file(Feedback before, Feedback after, String word, Instant at, Actor actor, String reason) {
        store.save(List.of(after));
        history.add(List.of(HistoryLines.of(before, after, word, at, actor, reason)));
        return after;
    }
}
