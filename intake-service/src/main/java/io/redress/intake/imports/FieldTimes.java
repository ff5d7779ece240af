package io.redress.intake.imports;

import io.redress.intake.imports.domain.ImportPlan;
import io.redress.intake.imports.domain.Times;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/** How the times of each field of one import are read. Not for several threads. */
final class FieldTimes {

    private final ImportPlan plan;
    private final Map<String, Times> byField = new HashMap<>();

    FieldTimes(ImportPlan plan) {
        this.plan = plan;
    }

    Times of(String field) {
        return byField.computeIfAbsent(field, this::make);
    }

    private Times make(String field) {
        var mapping = plan.mapping();
        var rule = mapping.fields().get(field);
        var order = mapping.dateOrder() != null
                ? mapping.dateOrder()
                : rule == null || rule.place() == null
                        ? null
                        : plan.dateOrders().get(rule.place());
        var patterns = rule == null
                ? mapping.dateFormats()
                : Stream.concat(rule.dateFormats().stream(), mapping.dateFormats().stream())
                        .toList();
        return new Times(mapping.zone(), patterns, order);
    }
}
