package io.redress.escalation.ladder.domain;

/** What set off an escalation or took one back. The criteria of routing have the same names here. */
public enum Trigger {
    SLA_BREACH,
    MARK,
    SEVERITY,
    DEMANDED,
    REACH,
    NEGATIVE_SENTIMENT,
    KEY_ACCOUNT,
    AMOUNT_AT_STAKE,
    REPEATED_CONTACT,
    REOPENED_UNSATISFIED,
    BY_HAND,
    OPINION_SPIKE,
    RECURRING_ISSUE,
    BREACH_RETRACTED;

    /** @param occasion the mark behind it; null for triggers that have none */
    public String sentence(LadderOccasion occasion) {
        return switch (this) {
            case SLA_BREACH -> occasion.target() + " was not met in time";
            case MARK -> occasion.target() + " reached " + occasion.mark();
            case SEVERITY -> "its severity rose";
            case DEMANDED -> "escalation was demanded";
            case REACH -> "many people saw it";
            case NEGATIVE_SENTIMENT -> "its sentiment is very negative";
            case KEY_ACCOUNT -> "the customer is a key account";
            case AMOUNT_AT_STAKE -> "much money is at stake";
            case REPEATED_CONTACT -> "the customer turned to us repeatedly";
            case REOPENED_UNSATISFIED -> "reopened by an unsatisfied customer";
            case BY_HAND -> "decided by staff";
            case OPINION_SPIKE -> "public opinion moved";
            case RECURRING_ISSUE -> "the same matter keeps coming up";
            case BREACH_RETRACTED -> occasion.target() + " was not overdue after all";
        };
    }
}
