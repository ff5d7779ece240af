package io.redress.intake.triage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.redress.intake.feedback.domain.Channel;
import io.redress.intake.feedback.domain.Content;
import io.redress.intake.feedback.domain.Customer;
import io.redress.intake.feedback.domain.Kind;
import io.redress.intake.feedback.domain.Severity;
import io.redress.intake.triage.domain.FiredRule;
import io.redress.intake.triage.domain.RuleSet;
import io.redress.intake.triage.domain.TriageInput;
import io.redress.intake.triage.expressions.CelConditions;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BuiltInRulesTest {

    private static final RuleSet RULES = compiled();

    private static RuleSet compiled() {
        var ready = new RuleCompiler(new CelConditions(new SimpleMeterRegistry()))
                .compile(1, BuiltInRules.read(new ObjectMapper()));
        assertEquals(Map.of(), ready.problems());
        return ready.rules();
    }

    @Test
    void theyKeepToWhatIsAskedOfAuthors() {
        assertEquals(List.of(), RuleChecks.check(BuiltInRules.read(new ObjectMapper())));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
      # text                                             | claimed  | severity | review | category         | kind
      I will talk to my lawyer                           |          | MAJOR    | false  |                  | COMPLAINT
      Ich schalte meinen Anwalt ein                      |          | MAJOR    | false  |                  | COMPLAINT
      The heater caught fire                             | MINOR    | MAJOR    | false  |                  | COMPLAINT
      I was overcharged                                  |          | MODERATE | false  | Billing          | COMPLAINT
      I was overcharged                                  | MINOR    | MINOR    | false  | Billing          | COMPLAINT
      Nothing special to report                          |          | MINOR    | true   |                  | COMPLAINT
      Nothing special to report                          | MODERATE | MODERATE | false  |                  | COMPLAINT
      Lamp arrived broken, the parcel was open           | MAJOR    | MAJOR    | false  | Delivery         | COMPLAINT
      Das Paket wurde nie geliefert                      |          | MODERATE | false  | Delivery         | COMPLAINT
      Der Verkäufer hat mich falsch beraten              |          | MODERATE | false  | Sales advice     | COMPLAINT
      Your clerk was RUDE!                               |          | MINOR    | true   | Staff behaviour  | COMPLAINT
      I have a suggestion for your shop                  | MINOR    | MINOR    | false  |                  | SUGGESTION
      Super Service, sehr zufrieden                      | MINOR    | MINOR    | false  |                  | PRAISE
      How do I change my address?                        | MINOR    | MINOR    | false  |                  | QUESTION
      Der Verkaeufer hat mich falsch beraten             |          | MODERATE | false  | Sales advice     | COMPLAINT
      Der Verka\u0308ufer hat mich falsch beraten        |          | MODERATE | false  | Sales advice     | COMPLAINT
      My lawyers' club loves it                          |          | MINOR    | true   |                  | COMPLAINT
      """)
    void theTextDecides(String text, Severity claimed, Severity severity, boolean review, String category, Kind kind) {
        var result = RULES.classify(new TriageInput(content(text, claimed, null, null), Customer.UNKNOWN));

        assertEquals(severity, result.severity());
        assertEquals(review, result.needsReview());
        assertEquals(category, result.category());
        assertEquals(kind, result.kind());
        assertEquals(claimed, result.claimedSeverity());
    }

    @Test
    void everyDecisionNamesItsRuleAndWhatItSaw() {
        var result = RULES.classify(new TriageInput(
                content("I want my money back, my lawyer says so", null, null, null), Customer.UNKNOWN));

        assertTrue(result.rules()
                .contains(new FiredRule("severity-legal-step", "severity", "MAJOR", "the text says \"my lawyer\"")));
        assertTrue(result.rules()
                .contains(new FiredRule("topic-refund", "topic", "refund", "the text says \"money back\"")));
        assertEquals(List.of("refund"), result.topics());
        assertEquals("default/1", result.ruleSet());
    }

    @Test
    void whatTheSenderSaidAboutKindAndCategoryStays() {
        var content = new Content(
                Channel.EMAIL,
                Kind.QUESTION,
                "The parcel arrived broken",
                null,
                null,
                "Lamps",
                Severity.MINOR,
                List.of(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);

        var result = RULES.classify(new TriageInput(content, Customer.UNKNOWN));

        assertEquals(Kind.QUESTION, result.kind());
        assertEquals("Lamps", result.category());
    }

    @ParameterizedTest
    @CsvSource({"10000,MAJOR", "9999.99,MINOR"})
    void muchMoneyIsMajorUnlessTheSenderSaysOtherwise(BigDecimal amount, Severity severity) {
        assertEquals(
                severity,
                RULES.classify(new TriageInput(content("Hello", null, amount, null), Customer.UNKNOWN))
                        .severity());
        assertEquals(
                Severity.MINOR,
                RULES.classify(new TriageInput(content("Hello", Severity.MINOR, amount, null), Customer.UNKNOWN))
                        .severity());
    }

    @Test
    void aDecisionByFactsSaysWhichItSaw() {
        var result = RULES.classify(
                new TriageInput(content("Hello", null, new BigDecimal("12000.00"), null), Customer.UNKNOWN));

        assertEquals(
                List.of(new FiredRule(
                        "severity-money-at-stake",
                        "severity",
                        "MAJOR",
                        "at least 10,000 are at stake (amountAtStake 12000)")),
                result.rules());
    }

    @Test
    void aHostileTextIsModerateWithoutASenderWhoSaysSo() {
        var text = "The worst company ever, disgusting service, an outrageous scam. You liars are a disgrace.";

        var result = RULES.classify(new TriageInput(content(text, null, null, null), Customer.UNKNOWN));

        assertEquals(new BigDecimal("-0.75"), result.reading().sentiment());
    }

    @Test
    void aDemandForSomebodyHigherUpIsModerate() {
        assertEquals(
                Severity.MODERATE,
                RULES.classify(new TriageInput(content("Hello", null, null, true), Customer.UNKNOWN))
                        .severity());
    }

    @Test
    void aPhraseDoesNotSpanSubjectAndNarrative() {
        var content = new Content(
                Channel.EMAIL,
                null,
                "about my",
                "lawyer friends",
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
                null);

        assertFalse(RULES.classify(new TriageInput(content, Customer.UNKNOWN)).severity() == Severity.MAJOR);
    }

    @Test
    void hostileTextCostsNoMoreThanItsLength() {
        var text = "my ".repeat(30_000) + "lawyer";

        assertEquals(
                Severity.MAJOR,
                RULES.classify(new TriageInput(content(text, null, null, null), Customer.UNKNOWN))
                        .severity());
    }

    private static Content content(String text, Severity claimed, BigDecimal amount, Boolean demand) {
        return new Content(
                Channel.EMAIL,
                null,
                null,
                text,
                null,
                null,
                claimed,
                List.of(),
                null,
                null,
                null,
                null,
                null,
                amount,
                null,
                demand);
    }
}
