package io.redress.intake.triage.expressions;

import dev.cel.common.CelErrorCode;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import io.micrometer.core.instrument.Counter;
import io.redress.intake.triage.domain.Condition;
import io.redress.intake.triage.domain.Facts;
import java.util.Optional;

/** An expression that has been compiled. Where a fact is missing that it needs, it does not hold. */
record ExpressionCondition(CelRuntime.Program program, SeenFacts seen, Counter failures) implements Condition {

    @Override
    public Optional<String> seenIn(Facts facts) {
        try {
            return Boolean.TRUE.equals(program.eval(facts.values())) ? Optional.of(seen.in(facts)) : Optional.empty();
        } catch (CelEvaluationException e) {
            if (e.getErrorCode() != CelErrorCode.ATTRIBUTE_NOT_FOUND) {
                failures.increment();
            }
            return Optional.empty();
        }
    }
}
