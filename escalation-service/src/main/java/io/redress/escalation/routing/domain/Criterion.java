package io.redress.escalation.routing.domain;

import java.math.BigDecimal;
import java.util.Set;

/** A reason to go higher than the severity alone would; each is data of the escalation policy. */
public sealed interface Criterion {

    /** The stable name under which explanations and reports show it. */
    String code();

    /** By how many tiers it raises. */
    int raisesBy();

    boolean isMetBy(FeedbackFacts facts);

    /** What a person reads in the explanation when it is met. */
    String sentence();

    /** The customer asked for somebody higher, or wrote to the dedicated escalation address. */
    record ExplicitDemand(int raisesBy) implements Criterion {
        @Override
        public String code() {
            return "DEMANDED";
        }

        @Override
        public boolean isMetBy(FeedbackFacts facts) {
            return facts.demandsEscalation();
        }

        @Override
        public String sentence() {
            return "the customer demands escalation";
        }
    }

    /** So many people saw it that the matter is public. */
    record WideReach(int raisesBy, long atLeast) implements Criterion {
        @Override
        public String code() {
            return "REACH";
        }

        @Override
        public boolean isMetBy(FeedbackFacts facts) {
            return facts.reach() != null && facts.reach() >= atLeast;
        }

        @Override
        public String sentence() {
            return "it reached at least " + atLeast + " people";
        }
    }

    /** The tone is worse than an ordinary complaint's. */
    record NegativeSentiment(int raisesBy, BigDecimal atMost) implements Criterion {
        @Override
        public String code() {
            return "NEGATIVE_SENTIMENT";
        }

        @Override
        public boolean isMetBy(FeedbackFacts facts) {
            return facts.sentiment() != null && facts.sentiment().compareTo(atMost) <= 0;
        }

        @Override
        public String sentence() {
            return "its sentiment is " + atMost.toPlainString() + " or worse";
        }
    }

    /** The customer is one of those the company cannot lose. */
    record KeyAccount(int raisesBy, Set<String> customerTiers) implements Criterion {
        public KeyAccount {
            customerTiers = Set.copyOf(customerTiers);
        }

        @Override
        public String code() {
            return "KEY_ACCOUNT";
        }

        @Override
        public boolean isMetBy(FeedbackFacts facts) {
            return facts.customerTier() != null && customerTiers.contains(facts.customerTier());
        }

        @Override
        public String sentence() {
            return "the customer is a key account";
        }
    }

    /** Much money hangs on it. */
    record AmountAtStake(int raisesBy, BigDecimal atLeast) implements Criterion {
        @Override
        public String code() {
            return "AMOUNT_AT_STAKE";
        }

        @Override
        public boolean isMetBy(FeedbackFacts facts) {
            return facts.amountAtStake() != null && facts.amountAtStake().compareTo(atLeast) >= 0;
        }

        @Override
        public String sentence() {
            return "at least " + atLeast.toPlainString() + " is at stake";
        }
    }

    /** The same customer comes again and again. */
    record RepeatedContact(int raisesBy, int atLeast) implements Criterion {
        @Override
        public String code() {
            return "REPEATED_CONTACT";
        }

        @Override
        public boolean isMetBy(FeedbackFacts facts) {
            return facts.repeatCount() != null && facts.repeatCount() >= atLeast;
        }

        @Override
        public String sentence() {
            return "the customer turned to us at least " + atLeast + " times before";
        }
    }
}
