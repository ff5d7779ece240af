package io.redress.intake.triage.domain;

import static io.redress.intake.triage.domain.Condition.holds;
import static io.redress.intake.triage.domain.Condition.says;

import io.redress.intake.triage.domain.Rule.Decides;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/** How bad it is, the worst first. What endangers people or the law stands even against a milder claim of the sender. */
final class SeverityRules {

    private static final BigDecimal HOSTILE = new BigDecimal("-0.7");
    private static final BigDecimal MUCH_MONEY = new BigDecimal("10000");
    private static final long MANY_PEOPLE = 10_000;

    private SeverityRules() {}

    static List<Rule> rules() {
        return Stream.concat(majorSeverity().stream(), moderateSeverity().stream())
                .toList();
    }

    private static List<Rule> majorSeverity() {
        return List.of(
                severity(
                        "severity-danger",
                        "MAJOR",
                        true,
                        says(
                                "injury",
                                "injured",
                                "hospital",
                                "caught fire",
                                "electric shock",
                                "burned my",
                                "allergic reaction",
                                "verletzt",
                                "verletzung",
                                "krankenhaus",
                                "stromschlag",
                                "in brand geraten",
                                "brandgefahr")),
                severity(
                        "severity-legal-step",
                        "MAJOR",
                        true,
                        says(
                                "my lawyer",
                                "my attorney",
                                "legal action",
                                "lawsuit",
                                "sue you",
                                "court order",
                                "ombudsman",
                                "mein anwalt",
                                "meinem anwalt",
                                "meinen anwalt",
                                "rechtsanwalt",
                                "klage einreichen",
                                "rechtliche schritte",
                                "strafanzeige",
                                "verbraucherzentrale")),
                severity(
                        "severity-fraud",
                        "MAJOR",
                        true,
                        says(
                                "fraud",
                                "fraudulent",
                                "scam",
                                "scammed",
                                "identity theft",
                                "forged signature",
                                "betrug",
                                "betrogen",
                                "identitätsdiebstahl",
                                "gefälschte unterschrift")),
                severity(
                        "severity-data-leak",
                        "MAJOR",
                        true,
                        says(
                                "data breach",
                                "leaked my data",
                                "sent my data to",
                                "datenleck",
                                "datenpanne",
                                "datenschutzverletzung")),
                severity(
                        "severity-harassment",
                        "MAJOR",
                        true,
                        says(
                                "discrimination",
                                "discriminated",
                                "sexual harassment",
                                "racist",
                                "diskriminierung",
                                "diskriminiert",
                                "sexuelle belästigung",
                                "rassistisch")),
                severity(
                        "severity-money-at-stake",
                        "MAJOR",
                        false,
                        holds(
                                "at least 10,000 are at stake",
                                input -> input.content().amountAtStake() != null
                                        && input.content().amountAtStake().compareTo(MUCH_MONEY) >= 0)),
                severity(
                        "severity-wide-reach",
                        "MAJOR",
                        false,
                        holds(
                                "at least 10,000 people saw it",
                                input -> input.content().reach() != null
                                        && input.content().reach() >= MANY_PEOPLE)));
    }

    private static List<Rule> moderateSeverity() {
        return List.of(
                severity(
                        "severity-escalation-demanded",
                        "MODERATE",
                        false,
                        holds(
                                "the customer demands somebody higher up",
                                input -> Boolean.TRUE.equals(input.content().demandsEscalation()))),
                severity(
                        "severity-hostile",
                        "MODERATE",
                        false,
                        holds(
                                "the sentiment is hostile",
                                input -> input.content().sentiment() != null
                                        && input.content().sentiment().compareTo(HOSTILE) <= 0)),
                severity(
                        "severity-mis-selling",
                        "MODERATE",
                        false,
                        says(
                                "misled",
                                "misleading",
                                "mis-sold",
                                "missold",
                                "lied to me",
                                "false promise",
                                "false promises",
                                "hidden fees",
                                "hidden costs",
                                "pressured into",
                                "falsch beraten",
                                "falschberatung",
                                "irreführend",
                                "falsche versprechen",
                                "versteckte kosten",
                                "unter druck gesetzt",
                                "angelogen")),
                severity(
                        "severity-money",
                        "MODERATE",
                        false,
                        says(
                                "overcharged",
                                "charged twice",
                                "double charged",
                                "unauthorized charge",
                                "unauthorised charge",
                                "refuse to refund",
                                "no refund",
                                "doppelt abgebucht",
                                "zu viel berechnet",
                                "unberechtigte abbuchung",
                                "keine erstattung")),
                severity(
                        "severity-never-delivered",
                        "MODERATE",
                        false,
                        says(
                                "never arrived",
                                "never delivered",
                                "not delivered",
                                "nie angekommen",
                                "nie geliefert",
                                "nicht geliefert")),
                severity(
                        "severity-repeated",
                        "MODERATE",
                        false,
                        says(
                                "third time",
                                "several times",
                                "again and again",
                                "nobody answers",
                                "no one answers",
                                "still no answer",
                                "zum dritten mal",
                                "mehrfach",
                                "immer wieder",
                                "niemand antwortet",
                                "keine antwort")));
    }

    private static Rule severity(String id, String value, boolean overridesSender, Condition condition) {
        return new Rule(id, Decides.SEVERITY, value, overridesSender, condition);
    }
}
