package io.redress.sla.policy.domain;

import java.util.Set;
import java.util.stream.Stream;

/**
 * What a feedback must be like for a rule to hold. An empty set asks nothing; of several sets all must agree.
 *
 * @param regions a country also stands for its parts: DE holds for DE-BY
 * @param reopened true for cycles that a reopening began, false for first ones, null for both
 */
public record Conditions(
        Set<String> kinds,
        Set<String> customerTiers,
        Set<String> products,
        Set<String> agreements,
        Set<String> regions,
        Boolean reopened) {

    /** Holds always. */
    public static final Conditions NONE = new Conditions(Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), null);

    public Conditions {
        kinds = Set.copyOf(kinds);
        customerTiers = Set.copyOf(customerTiers);
        products = Set.copyOf(products);
        agreements = Set.copyOf(agreements);
        regions = Set.copyOf(regions);
    }

    public boolean hold(Circumstances circumstances) {
        Traits traits = circumstances.traits();
        return allows(kinds, circumstances.kind())
                && allows(customerTiers, traits.customerTier())
                && allows(products, traits.product())
                && allows(agreements, traits.agreement())
                && (regions.isEmpty() || traits.region() != null && inRegions(traits.region()))
                && (reopened == null || reopened == circumstances.reopened());
    }

    /** How many things they ask for: of two rules that hold, the more particular one counts. */
    int count() {
        long asked = Stream.of(kinds, customerTiers, products, agreements, regions)
                .filter(allowed -> !allowed.isEmpty())
                .count();
        return (int) asked + (reopened == null ? 0 : 1);
    }

    private static boolean allows(Set<String> allowed, String value) {
        return allowed.isEmpty() || value != null && allowed.contains(value);
    }

    private boolean inRegions(String region) {
        return regions.stream().anyMatch(allowed -> region.equals(allowed) || region.startsWith(allowed + "-"));
    }
}
