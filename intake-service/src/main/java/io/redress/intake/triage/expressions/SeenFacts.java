package io.redress.intake.triage.expressions;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.navigation.CelNavigableAst;
import dev.cel.common.navigation.CelNavigableExpr;
import io.redress.intake.triage.domain.Facts;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The facts that an expression names, for explanations. The text itself stays out of them. */
record SeenFacts(List<Name> names) {

    record Name(String of, String fact) {}

    static SeenFacts of(CelAbstractSyntaxTree expression) {
        return new SeenFacts(CelNavigableAst.fromAst(expression)
                .getRoot()
                .allNodes()
                .map(CelNavigableExpr::expr)
                .flatMap(node -> name(node).stream())
                .filter(name -> !name.fact().equals("text"))
                .distinct()
                .toList());
    }

    private static Optional<Name> name(CelExpr node) {
        var select = node.exprKind().getKind() == CelExpr.ExprKind.Kind.SELECT ? node.select() : null;
        return select != null && select.operand().exprKind().getKind() == CelExpr.ExprKind.Kind.IDENT
                ? Optional.of(new Name(select.operand().ident().name(), select.field()))
                : Optional.empty();
    }

    /** For example {@code amountAtStake 12000, tier KEY_ACCOUNT}. */
    String in(Facts facts) {
        return names.stream()
                .flatMap(name -> Optional.ofNullable(
                        facts.values().getOrDefault(name.of(), Map.of()).get(name.fact()))
                        .map(value -> name.fact() + " " + plain(value))
                        .stream())
                .collect(Collectors.joining(", "));
    }

    private static String plain(Object value) {
        return value instanceof Double number
                ? BigDecimal.valueOf(number).stripTrailingZeros().toPlainString()
                : value.toString();
    }
}
