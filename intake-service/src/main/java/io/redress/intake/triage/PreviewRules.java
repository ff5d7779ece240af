package io.redress.intake.triage;

import io.redress.intake.feedback.FeedbackFilter;
import io.redress.intake.feedback.domain.Feedback;
import io.redress.intake.feedback.persistence.FeedbackQuery;
import io.redress.intake.http.Problems;
import io.redress.intake.triage.domain.Comparison;
import io.redress.intake.triage.domain.TriageInput;
import io.redress.intake.triage.persistence.RulesStore;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/** Tries a version on stored feedback beside the one in force. Changes nothing. */
@ApplicationScoped
public class PreviewRules {

    private static final int MOST_EXAMPLES = 50;

    private final RulesStore store;
    private final RuleCompiler compiler;
    private final CurrentRules current;
    private final FeedbackQuery feedback;

    PreviewRules(RulesStore store, RuleCompiler compiler, CurrentRules current, FeedbackQuery feedback) {
        this.store = store;
        this.compiler = compiler;
        this.current = current;
        this.feedback = feedback;
    }

    /** The newest feedback of a time, nulls for no bounds. */
    public record Sample(int size, Instant receivedFrom, Instant receivedTo) {}

    /**
     * One piece of feedback that would be decided otherwise.
     *
     * @param byHand whether a person has decided about it, so that rules no longer do
     */
    public record Example(UUID feedbackId, String reference, boolean byHand, Comparison.Decisions decisions) {}

    /** What the preview found. */
    public record Preview(int inForce, Comparison comparison, List<Example> examples) {}

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 404 for an unknown version */
    public Preview preview(int version, Sample sample) {
        var rules = store.find(version)
                .orElseThrow(() -> Problems.notFound("version of the rules"))
                .rules();
        var draft = compiler.compile(version, rules).rules();
        var inForce = current.get();
        var comparison = new Comparison(rules);
        var examples = new ArrayList<Example>();
        eachSampled(sample, one -> {
            var input = new TriageInput(one.content(), one.customer());
            comparison
                    .compare(inForce.classify(input), draft.classify(input))
                    .filter(decisions -> examples.size() < MOST_EXAMPLES)
                    .map(decisions -> new Example(
                            one.id(), one.reference(), one.classification().byHand(), decisions))
                    .ifPresent(examples::add);
        });
        return new Preview(inForce.version(), comparison, examples);
    }

    /** Piece by piece, since so many texts need not fit into memory together. */
    private void eachSampled(Sample sample, Consumer<Feedback> look) {
        var filter = FeedbackFilter.received(sample.receivedFrom(), sample.receivedTo());
        var left = sample.size();
        var part = feedback.list(filter, new FeedbackQuery.Window(true, null, null, left), Optional.empty());
        part.items().forEach(look);
        while (part.more() && left > part.items().size()) {
            left -= part.items().size();
            var last = part.items().getLast();
            var window = new FeedbackQuery.Window(true, last.receivedAt(), last.id(), left);
            part = feedback.list(filter, window, Optional.empty());
            part.items().forEach(look);
        }
    }
}
