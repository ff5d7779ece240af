package io.redress.intake.satisfaction.rest;

import io.redress.intake.feedback.domain.Channel;
import io.redress.intake.http.FieldError;
import io.redress.intake.http.Problems;
import io.redress.intake.satisfaction.RecordSatisfaction.Verdict;
import io.redress.intake.satisfaction.domain.Scores;
import java.util.List;
import java.util.Optional;

/** Makes a verdict of what a customer answered. */
public final class Verdicts {

    private Verdicts() {}

    /**
     * The verdict; that of the first score where none is given.
     *
     * @param satisfied may be null
     * @param comment may be null
     * @param reopen may be null
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 422 for no answer at all, and for one that contradicts itself
     */
    public static Verdict of(Channel channel, Scores scores, Boolean satisfied, String comment, Boolean reopen) {
        if (scores.none() && satisfied == null) {
            throw Problems.unprocessable(List.of(FieldError.at(
                    "/csat", "REQUIRED", "Send at least one of csat, ces, nps, processScore and satisfied.")));
        }
        var verdict = Optional.ofNullable(satisfied).orElseGet(scores::satisfied);
        var reopens = Boolean.TRUE.equals(reopen);
        if (verdict && reopens) {
            throw Problems.unprocessable(List.of(FieldError.at(
                    "/reopen", "SATISFIED", "Only who is not satisfied has it reopened; leave reopen out.")));
        }
        return new Verdict(channel, scores, verdict, comment, reopens);
    }
}
