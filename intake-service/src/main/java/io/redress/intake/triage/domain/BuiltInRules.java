package io.redress.intake.triage.domain;

import static io.redress.intake.triage.domain.Condition.holds;
import static io.redress.intake.triage.domain.Condition.says;

import io.redress.intake.feedback.domain.Channel;
import io.redress.intake.triage.domain.Rule.Decides;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** The rules every installation starts with: sales complaints in English and German. */
public final class BuiltInRules {

  private static final BigDecimal HOSTILE = new BigDecimal("-0.7");
  private static final BigDecimal MUCH_MONEY = new BigDecimal("10000");
  private static final long MANY_PEOPLE = 10_000;

  private static final RuleSet CURRENT = new RuleSet("built-in", 1, rules());

  private BuiltInRules() {}

  /** The version in force. */
  public static RuleSet current() {
    return CURRENT;
  }

  private static List<Rule> rules() {
    var rules = new ArrayList<Rule>();
    rules.addAll(kinds());
    rules.addAll(majorSeverity());
    rules.addAll(moderateSeverity());
    rules.addAll(SalesTopics.rules());
    return rules;
  }

  private static List<Rule> kinds() {
    return List.of(
        kind("kind-mention-in-public", "MENTION", holds("it was said in public", input -> input.content().channel() == Channel.SOCIAL_MEDIA)),
        kind("kind-complaint", "COMPLAINT", says("complaint", "complain", "complaining", "unacceptable", "disappointed", "disappointing", "refund", "broken",
            "damaged", "not delivered", "never arrived", "overcharged", "misleading", "beschwerde", "beschwere", "reklamation", "reklamiere", "enttäuscht",
            "unverschämt", "inakzeptabel", "kaputt", "beschädigt", "defekt", "nicht geliefert")),
        kind("kind-suggestion", "SUGGESTION", says("suggestion", "suggest", "it would be nice", "it would be great if", "feature request", "vorschlag",
            "schlage vor", "anregung", "es wäre schön", "verbesserungsvorschlag")),
        kind("kind-praise", "PRAISE", says("thank you for the great", "well done", "excellent service", "great service", "very happy", "very satisfied",
            "love your", "vielen dank für die tolle", "sehr zufrieden", "super service", "hervorragend", "ausgezeichnet")),
        kind("kind-question", "QUESTION", says("question", "how do i", "how can i", "could you tell me", "i would like to know", "frage", "wie kann ich",
            "können sie mir sagen", "ich möchte wissen")));
  }

  private static List<Rule> majorSeverity() {
    return List.of(
        severity("severity-danger", "MAJOR", true, says("injury", "injured", "hospital", "caught fire", "electric shock", "burned my", "allergic reaction",
            "verletzt", "verletzung", "krankenhaus", "stromschlag", "in brand geraten", "brandgefahr")),
        severity("severity-legal-step", "MAJOR", true, says("my lawyer", "my attorney", "legal action", "lawsuit", "sue you", "court order", "ombudsman",
            "mein anwalt", "meinem anwalt", "meinen anwalt", "rechtsanwalt", "klage einreichen", "rechtliche schritte", "strafanzeige", "verbraucherzentrale")),
        severity("severity-fraud", "MAJOR", true, says("fraud", "fraudulent", "scam", "scammed", "identity theft", "forged signature", "betrug", "betrogen",
            "identitätsdiebstahl", "gefälschte unterschrift")),
        severity("severity-data-leak", "MAJOR", true, says("data breach", "leaked my data", "sent my data to", "datenleck", "datenpanne", "datenschutzverletzung")),
        severity("severity-harassment", "MAJOR", true, says("discrimination", "discriminated", "sexual harassment", "racist", "diskriminierung",
            "diskriminiert", "sexuelle belästigung", "rassistisch")),
        severity("severity-money-at-stake", "MAJOR", false, holds("at least 10,000 are at stake",
            input -> input.content().amountAtStake() != null && input.content().amountAtStake().compareTo(MUCH_MONEY) >= 0)),
        severity("severity-wide-reach", "MAJOR", false,
            holds("at least 10,000 people saw it", input -> input.content().reach() != null && input.content().reach() >= MANY_PEOPLE)));
  }

  private static List<Rule> moderateSeverity() {
    return List.of(
        severity("severity-escalation-demanded", "MODERATE", false,
            holds("the customer demands somebody higher up", input -> Boolean.TRUE.equals(input.content().demandsEscalation()))),
        severity("severity-hostile", "MODERATE", false, holds("the sentiment is hostile",
            input -> input.content().sentiment() != null && input.content().sentiment().compareTo(HOSTILE) <= 0)),
        severity("severity-mis-selling", "MODERATE", false, says("misled", "misleading", "mis-sold", "missold", "lied to me", "false promise", "false promises",
            "hidden fees", "hidden costs", "pressured into", "falsch beraten", "falschberatung", "irreführend", "falsche versprechen", "versteckte kosten",
            "unter druck gesetzt", "angelogen")),
        severity("severity-money", "MODERATE", false, says("overcharged", "charged twice", "double charged", "unauthorized charge", "unauthorised charge",
            "refuse to refund", "no refund", "doppelt abgebucht", "zu viel berechnet", "unberechtigte abbuchung", "keine erstattung")),
        severity("severity-never-delivered", "MODERATE", false, says("never arrived", "never delivered", "not delivered", "nie angekommen", "nie geliefert",
            "nicht geliefert")),
        severity("severity-repeated", "MODERATE", false, says("third time", "several times", "again and again", "nobody answers", "no one answers",
            "still no answer", "zum dritten mal", "mehrfach", "immer wieder", "niemand antwortet", "keine antwort")));
  }

  private static Rule kind(String id, String value, Condition condition) {
    return new Rule(id, Decides.KIND, value, false, condition);
  }

  private static Rule severity(String id, String value, boolean overridesSender, Condition condition) {
    return new Rule(id, Decides.SEVERITY, value, overridesSender, condition);
  }
}
