package io.redress.intake.triage.domain;

import static io.redress.intake.triage.domain.Condition.holds;
import static io.redress.intake.triage.domain.Condition.says;

import io.redress.intake.feedback.domain.Channel;
import io.redress.intake.triage.domain.Rule.Decides;
import java.util.List;

/** What feedback is, where its sender did not say. */
final class KindRules {

    private KindRules() {}

    static List<Rule> rules() {
        return List.of(
                kind(
                        "kind-mention-in-public",
                        "MENTION",
                        holds("it was said in public", input -> input.content().channel() == Channel.SOCIAL_MEDIA)),
                kind(
                        "kind-complaint",
                        "COMPLAINT",
                        says(
                                "complaint",
                                "complain",
                                "complaining",
                                "unacceptable",
                                "disappointed",
                                "disappointing",
                                "refund",
                                "broken",
                                "damaged",
                                "not delivered",
                                "never arrived",
                                "overcharged",
                                "misleading",
                                "beschwerde",
                                "beschwere",
                                "reklamation",
                                "reklamiere",
                                "enttäuscht",
                                "unverschämt",
                                "inakzeptabel",
                                "kaputt",
                                "beschädigt",
                                "defekt",
                                "nicht geliefert")),
                kind(
                        "kind-suggestion",
                        "SUGGESTION",
                        says(
                                "suggestion",
                                "suggest",
                                "it would be nice",
                                "it would be great if",
                                "feature request",
                                "vorschlag",
                                "schlage vor",
                                "anregung",
                                "es wäre schön",
                                "verbesserungsvorschlag")),
                kind(
                        "kind-praise",
                        "PRAISE",
                        says(
                                "thank you for the great",
                                "well done",
                                "excellent service",
                                "great service",
                                "very happy",
                                "very satisfied",
                                "love your",
                                "vielen dank für die tolle",
                                "sehr zufrieden",
                                "super service",
                                "hervorragend",
                                "ausgezeichnet")),
                kind(
                        "kind-question",
                        "QUESTION",
                        says(
                                "question",
                                "how do i",
                                "how can i",
                                "could you tell me",
                                "i would like to know",
                                "frage",
                                "wie kann ich",
                                "können sie mir sagen",
                                "ich möchte wissen")));
    }

    private static Rule kind(String id, String value, Condition condition) {
        return new Rule(id, Decides.KIND, value, false, condition);
    }
}
