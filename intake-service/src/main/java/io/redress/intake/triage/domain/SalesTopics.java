package io.redress.intake.triage.domain;

import static io.redress.intake.triage.domain.Condition.says;

import io.redress.intake.triage.domain.Rule.Decides;
import java.util.List;
import java.util.stream.Stream;

/** What sales complaints are about: each subject sets the topic and, where the sender named none, the category. */
final class SalesTopics {

    private static final List<Subject> SUBJECTS = List.of(
            new Subject(
                    "delivery",
                    "Delivery",
                    "late delivery",
                    "delivered late",
                    "arrived late",
                    "not delivered",
                    "parcel",
                    "shipping",
                    "shipment",
                    "never arrived",
                    "courier",
                    "lieferung",
                    "geliefert",
                    "paket",
                    "versand",
                    "verspätet",
                    "zustellung"),
            new Subject(
                    "quality",
                    "Product quality",
                    "broken",
                    "damaged",
                    "defective",
                    "faulty",
                    "poor quality",
                    "does not work",
                    "doesn't work",
                    "kaputt",
                    "beschädigt",
                    "defekt",
                    "mangelhaft",
                    "funktioniert nicht",
                    "schlechte qualität"),
            new Subject(
                    "billing",
                    "Billing",
                    "invoice",
                    "overcharged",
                    "charged twice",
                    "billing",
                    "wrong price",
                    "hidden fees",
                    "hidden costs",
                    "rechnung",
                    "abgebucht",
                    "abbuchung",
                    "zu viel berechnet",
                    "falscher preis",
                    "versteckte kosten"),
            new Subject(
                    "refund",
                    "Refund",
                    "refund",
                    "money back",
                    "reimbursement",
                    "rückerstattung",
                    "erstattung",
                    "geld zurück"),
            new Subject(
                    "sales-advice",
                    "Sales advice",
                    "misled",
                    "misleading",
                    "mis-sold",
                    "missold",
                    "false promise",
                    "false promises",
                    "pressured into",
                    "sales rep",
                    "salesman",
                    "salesperson",
                    "promised me",
                    "falsch beraten",
                    "falschberatung",
                    "irreführend",
                    "verkäufer",
                    "vertreter",
                    "versprochen"),
            new Subject(
                    "staff-behaviour",
                    "Staff behaviour",
                    "rude",
                    "unfriendly",
                    "impolite",
                    "shouted",
                    "unfreundlich",
                    "unhöflich",
                    "frech",
                    "angeschrien"),
            new Subject(
                    "contract",
                    "Contract",
                    "contract",
                    "cancellation",
                    "cancel my",
                    "terms and conditions",
                    "vertrag",
                    "kündigung",
                    "kündigen",
                    "widerruf"),
            new Subject(
                    "responsiveness",
                    "Responsiveness",
                    "no answer",
                    "no reply",
                    "nobody answers",
                    "no one answers",
                    "not called back",
                    "on hold",
                    "keine antwort",
                    "niemand antwortet",
                    "nicht zurückgerufen",
                    "warteschleife"));

    private SalesTopics() {}

    static List<Rule> rules() {
        return SUBJECTS.stream().flatMap(Subject::rules).toList();
    }

    private record Subject(String topic, String category, String... phrases) {

        Stream<Rule> rules() {
            return Stream.of(
                    new Rule("category-" + topic, Decides.CATEGORY, category, false, says(phrases)),
                    new Rule("topic-" + topic, Decides.TOPIC, topic, false, says(phrases)));
        }
    }
}
