package io.redress.intake.triage.expressions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.redress.intake.feedback.domain.Channel;
import io.redress.intake.feedback.domain.Content;
import io.redress.intake.feedback.domain.Customer;
import io.redress.intake.feedback.domain.Kind;
import io.redress.intake.feedback.domain.Severity;
import io.redress.intake.triage.domain.Rule;
import io.redress.intake.triage.domain.RuleOutcome;
import io.redress.intake.triage.domain.RuleSet;
import io.redress.intake.triage.domain.TriageInput;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CelConditionsTest {

    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private final CelConditions expressions = new CelConditions(metrics);

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '`', textBlock = """
      feedback.channel == "EMAIL" ~ channel EMAIL
      feedback.kind == "COMPLAINT" && feedback.severity == "MAJOR" ~ kind COMPLAINT, severity MAJOR
      feedback.category == "Delivery" || feedback.product == "x" ~ category Delivery, product Lamps
      feedback.agreement == "retail-eu" && feedback.region.startsWith("DE") ~ agreement retail-eu, region DE-BY
      feedback.tags.exists(tag, tag == "web") ~ tags [web, vip]
      "vip" in feedback.tags ~ tags [web, vip]
      feedback.reach > 5 && feedback.amountAtStake >= 12000 ~ reach 12, amountAtStake 12000
      feedback.currency == "EUR" && feedback.demandsEscalation ~ currency EUR, demandsEscalation true
      feedback.sentiment <= -0.5 ~ sentiment -0.5
      feedback.language == "en" && feedback.text.contains("parcel was open") ~ language en
      feedback.text.matches("parcel .* open") ~ ``
      customer.known && customer.tier == "KEY_ACCOUNT" ~ known true, tier KEY_ACCOUNT
      customer.language == "de" ~ language de
      size(feedback.text) > 10 && !has(feedback.channel) == false ~ channel EMAIL
      """)
    void everyFactCanBeAskedFor(String expression, String seen) throws InvalidExpressionException {
        var fired = rules(expression).classify(full()).rules();

        assertEquals(1, fired.size());
        assertEquals(
                seen.isEmpty() ? expression : expression + " (" + seen + ")",
                fired.getFirst().because());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "feedback.reach > 5",
                "!(feedback.reach > 5)",
                "has(feedback.reach) && feedback.reach > 5",
                "feedback.demandsEscalation",
                "!feedback.demandsEscalation",
                "customer.tier != \"KEY_ACCOUNT\"",
                "feedback.sentiment < 2"
            })
    void whereAFactIsMissingItDoesNotHold(String expression) throws InvalidExpressionException {
        assertEquals(List.of(), rules(expression).classify(bare()).rules());
        assertEquals(0, failures());
    }

    @Test
    void eitherSideOfAnOrIsEnough() throws InvalidExpressionException {
        assertEquals(
                1,
                rules("feedback.reach > 5 || feedback.channel == \"EMAIL\"")
                        .classify(bare())
                        .rules()
                        .size());
    }

    @Test
    void whatCannotBeEvaluatedDoesNotHoldAndIsCounted() throws InvalidExpressionException {
        assertEquals(
                List.of(), rules("1 / size(feedback.tags) > 0").classify(bare()).rules());
        assertEquals(1, failures());
    }

    @Test
    void loopsEnd() throws InvalidExpressionException {
        var ten = "[1, 2, 3, 4, 5, 6, 7, 8, 9, 10]";
        var loops = ten + ".all(a, " + ten + ".all(b, " + ten + ".all(c, true)))";

        assertEquals(List.of(), rules(loops).classify(bare()).rules());
        assertEquals(1, failures());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "feedback.chanel == \"EMAIL\"",
                "feedback.channel",
                "feedback.channel ==",
                "feedback.channel == 1",
                "nothing == 1",
                "feedback.channel + feedback.text == \"\"",
                "feedback.tags.map(tag, tag) == []",
                "java.lang.System.exit(0)",
                "feedback.getClass() == 1"
            })
    void whatMakesNoSenseIsRefusedAtOnce(String expression) {
        assertThrows(InvalidExpressionException.class, () -> expressions.compile(expression));
    }

    @Test
    void theAuthorIsToldWhere() {
        var refusal = assertThrows(
                InvalidExpressionException.class, () -> expressions.compile("feedback.chanel == \"EMAIL\""));

        assertTrue(refusal.getMessage().startsWith("character 9: undefined field 'chanel'"), refusal.getMessage());
    }

    @Test
    void tooLongOrTooDeepIsRefused() {
        assertThrows(InvalidExpressionException.class, () -> expressions.compile("true" + " || true".repeat(500)));
        assertThrows(
                InvalidExpressionException.class,
                () -> expressions.compile("[".repeat(60) + "]".repeat(60) + " == []"));
        assertThrows(InvalidExpressionException.class, () -> expressions.compile("1 < 2" + " && 1 < 2".repeat(110)));
    }

    private double failures() {
        return metrics.get("redress.triage.condition.failures").counter().count();
    }

    private RuleSet rules(String expression) throws InvalidExpressionException {
        var rule = new Rule("tried", null, RuleOutcome.TOPIC, "tried", false, List.of(), expression);
        return new RuleSet(1, List.of(rule), Map.of("tried", expressions.compile(expression)));
    }

    private static TriageInput full() {
        return new TriageInput(
                new Content(
                        Channel.EMAIL,
                        Kind.COMPLAINT,
                        "Lamp",
                        "The parcel was open and the lamp in pieces",
                        "Lamps",
                        "Delivery",
                        Severity.MAJOR,
                        List.of("web", "vip"),
                        null,
                        "retail-eu",
                        "DE-BY",
                        12L,
                        new BigDecimal("-0.5"),
                        new BigDecimal("12000"),
                        "EUR",
                        true),
                new Customer("C-1", "Jo", "jo@example.org", null, "KEY_ACCOUNT", "de", null));
    }

    private static TriageInput bare() {
        return new TriageInput(
                new Content(
                        Channel.EMAIL,
                        null,
                        "Hello",
                        null,
                        null,
                        null,
                        null,
                        List.of(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null),
                Customer.UNKNOWN);
    }
}
