package io.redress.reporting.report.domain;

/** What each figure means. Every figure that leaves this service names one of these. */
public enum Definition {
    SLA_COMPLIANCE("met / (met + breached). A clock that is open and past its due date counts as breached; exactly at"
            + " the due date is in time. Running and paused clocks are shown beside and count in neither; cancelled"
            + " clocks leave the denominator; clocks that do not apply are left out. metThanksToPause are those of met that"
            + " would have been breached without a pause. overridden are clocks whose due date a person has set;"
            + " withoutOverrides judges the same clocks by the due dates that the rules compute. Nothing to divide by is"
            + " null."),
    SATISFACTION(
            "responseRate is answered / (invited - open): of the customers who were invited to a survey, how many have"
                    + " answered it, without those who still can. An answer counts where the invitation left; answers that a person"
                    + " recorded without one count when they were given, in answers and in the scores only. Means are plain means;"
                    + " nps is the share of 9 and 10 less the share of 0 to 6, from -100 to 100. Nothing to divide by is null."),
    VOLUME("feedback by its instant of receipt, whatever became of it since (withdrawn and merged feedback was"
            + " received too); grouped by its present classification."),
    RESOLVED("resolutions in the month; feedback that is reopened and resolved again counts again."),
    CLOSED("closings in the month."),
    REOPENED("reopenings in the month."),
    WITHDRAWN("feedback withdrawn in the month."),
    MERGED("feedback merged into another in the month."),
    OPEN_AT_END("feedback received before the end of the period and at that instant neither resolved, closed,"
            + " withdrawn nor merged, by the latest such fact."),
    RESOLUTION_RATE("feedback received in the month and resolved by now, whenever that was / feedback received in the"
            + " month, without withdrawn and merged. Nothing to divide by is null."),
    RESPONSE_TIME("how long acknowledgements took, of ACKNOWLEDGEMENT clocks fulfilled in the month, in time or late:"
            + " business (working time) and elapsed without pauses, customerPerceived from the first receipt over all"
            + " cycles with pauses. Percentiles are exact and interpolated."),
    RESOLUTION_TIME("how long resolutions took, of RESOLUTION clocks fulfilled in the month, in time or late: business"
            + " (working time) and elapsed without pauses, customerPerceived from the first receipt over all cycles with"
            + " pauses. Percentiles are exact and interpolated."),
    ACTIONS("steps taken in the month, each counted once when it happened."),
    ESCALATION("raises in the month, by the tier they went to and what triggered them; a raise undone later still"
            + " happened and is counted beside."),
    TREND("this month against the one before: change is the difference, ratio is change / previous, null where there"
            + " is nothing to divide by.");

    private final String text;

    Definition(String text) {
        this.text = text;
    }

    public String text() {
        return text;
    }
}
