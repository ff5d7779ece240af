package io.redress.intake.triage;

import io.redress.intake.http.FieldError;
import io.redress.intake.http.Problems;
import io.redress.intake.triage.domain.Rule;
import io.redress.intake.triage.domain.RulesVersion;
import io.redress.intake.triage.persistence.RulesStore;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Writes the next version of the rules. It holds only once another person has approved it. */
@ApplicationScoped
public class DraftRules {

    private final RulesStore store;
    private final RuleCompiler compiler;
    private final InstantSource time;

    DraftRules(RulesStore store, RuleCompiler compiler, InstantSource time) {
        this.store = store;
        this.compiler = compiler;
        this.time = time;
    }

    /**
     * What its author wants.
     *
     * @param effectiveAt null for as soon as it is approved
     * @param reviewOn at most a year after it comes into force; null for then
     */
    public record Draft(List<Rule> rules, Instant effectiveAt, LocalDate reviewOn) {}

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 422 with all that is wrong */
    public RulesVersion draft(Draft draft, UUID author) {
        var errors = new ArrayList<>(RuleChecks.check(draft.rules()));
        compiler.compile(0, draft.rules())
                .problems()
                .forEach((index, problem) ->
                        errors.add(FieldError.at("/rules/" + index + "/when", "INVALID_EXPRESSION", problem)));
        var reviewOn = reviewOn(draft, errors);
        if (!errors.isEmpty()) {
            throw Problems.unprocessable(errors);
        }
        var version = store.lockNewest().orElse(0) + 1;
        store.insert(version, draft.rules(), draft.effectiveAt(), reviewOn, author);
        return store.find(version).orElseThrow();
    }

    private LocalDate reviewOn(Draft draft, List<FieldError> errors) {
        var now = time.instant();
        var from = draft.effectiveAt() == null || draft.effectiveAt().isBefore(now) ? now : draft.effectiveAt();
        var begins = LocalDate.ofInstant(from, ZoneOffset.UTC);
        var latest = begins.plusYears(1);
        if (draft.reviewOn() == null) {
            return latest;
        }
        if (!draft.reviewOn().isAfter(begins) || draft.reviewOn().isAfter(latest)) {
            errors.add(FieldError.at(
                    "/reviewOn", "OUT_OF_RANGE", "Send a date after " + begins + " and not after " + latest + "."));
        }
        return draft.reviewOn();
    }
}
