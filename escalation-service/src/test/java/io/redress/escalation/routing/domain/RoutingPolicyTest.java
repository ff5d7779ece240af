package io.redress.escalation.routing.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.redress.escalation.organisation.domain.Tier;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RoutingPolicyTest {

    private static final Map<Severity, Tier> TIERS =
            Map.of(Severity.MINOR, Tier.FRONTLINE, Severity.MODERATE, Tier.MANAGEMENT, Severity.MAJOR, Tier.EXECUTIVE);

    private static final RoutingPolicy POLICY = new RoutingPolicy(
            TIERS,
            List.of(
                    new Criterion.ExplicitDemand(1),
                    new Criterion.WideReach(1, 10_000),
                    new Criterion.NegativeSentiment(1, new BigDecimal("-0.6")),
                    new Criterion.KeyAccount(1, Set.of("KEY_ACCOUNT")),
                    new Criterion.AmountAtStake(2, new BigDecimal("10000")),
                    new Criterion.RepeatedContact(1, 2)),
            1);

    @ParameterizedTest(
            name = "{0}, demand {1}, reach {2}, sentiment {3}, customer {4}, amount {5}, repeats {6}: {7} {8}")
    @CsvSource(nullValues = "-", textBlock = """
            MINOR,    false, -,     -,    -,           -,     1, 1, SEVERITY
            MODERATE, false, -,     -,    -,           -,     1, 2, SEVERITY
            MAJOR,    false, -,     -,    -,           -,     1, 3, SEVERITY
            MINOR,    true,  -,     -,    -,           -,     1, 2, SEVERITY DEMANDED
            MODERATE, true,  -,     -,    -,           -,     1, 3, SEVERITY DEMANDED
            MAJOR,    true,  -,     -,    -,           -,     1, 3, SEVERITY DEMANDED
            MINOR,    false, 9999,  -,    -,           -,     1, 1, SEVERITY
            MINOR,    false, 10000, -,    -,           -,     1, 2, SEVERITY REACH
            MINOR,    false, -,     -0.5, -,           -,     1, 1, SEVERITY
            MINOR,    false, -,     -0.6, -,           -,     1, 2, SEVERITY NEGATIVE_SENTIMENT
            MINOR,    false, -,     -,    STANDARD,    -,     1, 1, SEVERITY
            MINOR,    false, -,     -,    KEY_ACCOUNT, -,     1, 2, SEVERITY KEY_ACCOUNT
            MINOR,    false, -,     -,    -,           9999,  1, 1, SEVERITY
            MINOR,    false, -,     -,    -,           10000, 0, 3, SEVERITY AMOUNT_AT_STAKE
            MINOR,    false, -,     -,    -,           -,     1, 1, SEVERITY
            MINOR,    false, -,     -,    -,           -,     2, 2, SEVERITY REPEATED_CONTACT
            MINOR,    true,  10000, -,    KEY_ACCOUNT, -,     3, 2, SEVERITY DEMANDED REACH KEY_ACCOUNT REPEATED_CONTACT
            """)
    void tierFollowsSeverityRaisedByTheStrongestCriterion(
            Severity severity,
            boolean demands,
            Long reach,
            BigDecimal sentiment,
            String customerTier,
            BigDecimal amount,
            Integer repeats,
            int tier,
            String codes) {
        FeedbackFacts facts = new FeedbackFacts(
                severity, "COMPLAINT", null, null, customerTier, null, reach, sentiment, amount, demands, repeats);

        RoutingPolicy.TierDecision decision = POLICY.tierFor(facts);

        assertEquals(new Tier(tier), decision.tier());
        assertEquals(List.of(codes.split(" ")), decision.criteria());
    }

    @ParameterizedTest
    @EnumSource(Severity.class)
    void everySeverityNeedsATier(Severity missing) {
        Map<Severity, Tier> incomplete = new EnumMap<>(TIERS);
        incomplete.remove(missing);

        assertThrows(IllegalArgumentException.class, () -> new RoutingPolicy(incomplete, List.of(), 1));
    }
}
