package io.redress.escalation.messaging.incoming;

import io.redress.escalation.ladder.EscalateFinding;
import jakarta.inject.Singleton;

/** What keeps coming up is an escalation to the department head. */
@Singleton
class RecurringIssueDetectedHandler implements EventHandler<RecurringIssueDetected> {

    private final EscalateFinding escalateFinding;

    RecurringIssueDetectedHandler(EscalateFinding escalateFinding) {
        this.escalateFinding = escalateFinding;
    }

    @Override
    public String type() {
        return "redress.reporting.recurring-issue-detected.v1";
    }

    @Override
    public Class<RecurringIssueDetected> payload() {
        return RecurringIssueDetected.class;
    }

    @Override
    public void handle(IncomingEvent<RecurringIssueDetected> event) {
        escalateFinding.recurringIssue(event.data().issueId());
    }
}
