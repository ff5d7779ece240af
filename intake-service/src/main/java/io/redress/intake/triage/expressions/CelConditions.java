package io.redress.intake.triage.expressions;

import dev.cel.checker.CelStandardDeclarations;
import dev.cel.checker.CelStandardDeclarations.StandardFunction;
import dev.cel.common.CelIssue;
import dev.cel.common.CelOptions;
import dev.cel.common.CelValidationException;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.redress.intake.triage.domain.Condition;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.stream.Collectors;

/**
 * Makes conditions of expressions in the Common Expression Language. They are checked against the types of the facts,
 * have no side effects and always end: nothing in them can grow a text or a list, loops end after a hundred rounds, and
 * patterns are matched in time linear to the text.
 */
@ApplicationScoped
public class CelConditions {

    /** How long an expression may be, in characters. */
    public static final int LONGEST = 1_000;

    private static final CelOptions LIMITS = CelOptions.current()
            .maxExpressionCodePointSize(LONGEST)
            .maxParseExpressionNodeCount(300)
            .maxParseRecursionDepth(32)
            .comprehensionMaxIterations(100)
            .maxRegexProgramSize(500)
            .enableHeterogeneousNumericComparisons(true)
            .build();

    private final CelCompiler compiler = CelCompilerFactory.standardCelCompilerBuilder()
            .setOptions(LIMITS)
            .setStandardEnvironmentEnabled(false)
            .setStandardDeclarations(CelStandardDeclarations.newBuilder()
                    .excludeFunctions(StandardFunction.ADD)
                    .build())
            .setStandardMacros(
                    CelStandardMacro.HAS, CelStandardMacro.ALL, CelStandardMacro.EXISTS, CelStandardMacro.EXISTS_ONE)
            .setTypeProvider(FactTypes.PROVIDER)
            .addVar("feedback", FactTypes.FEEDBACK)
            .addVar("customer", FactTypes.CUSTOMER)
            .setResultType(SimpleType.BOOL)
            .build();
    private final CelRuntime runtime =
            CelRuntimeFactory.standardCelRuntimeBuilder().setOptions(LIMITS).build();
    private final Counter failures;

    public CelConditions(MeterRegistry metrics) {
        this.failures = Counter.builder("redress.triage.condition.failures")
                .description("Conditions of triage rules that could not be evaluated, so that the rule did not fire")
                .register(metrics);
    }

    /** @throws InvalidExpressionException for what is no expression over the facts, or beyond the limits */
    public Condition compile(String expression) throws InvalidExpressionException {
        var checked = compiler.compile(expression);
        if (checked.hasError()) {
            throw new InvalidExpressionException(
                    checked.getErrors().stream().map(CelConditions::describe).collect(Collectors.joining("; ")));
        }
        try {
            var ast = checked.getAst();
            return new ExpressionCondition(runtime.createProgram(ast), SeenFacts.of(ast), failures);
        } catch (CelValidationException | CelEvaluationException e) {
            throw new InvalidExpressionException(e.getMessage());
        }
    }

    private static String describe(CelIssue issue) {
        var at = issue.getSourceLocation();
        return at.getColumn() < 0
                ? issue.getMessage()
                : "character " + (at.getColumn() + 1) + ": " + issue.getMessage();
    }
}
