package io.redress.escalation.messaging.incoming;

import java.util.UUID;

/** The same matter comes up more often than it should. */
record RecurringIssueDetected(UUID issueId) {}
