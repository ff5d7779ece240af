package io.redress.reporting.messaging.incoming;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Every event type this service listens to, and what is read of it. All of them, and any other, are logged. */
public final class EventCatalogue {

    /** Types that change a projection, and the record their payload is read into. */
    private static final Map<String, Class<?>> PROJECTED = Map.ofEntries(
            entry("redress.feedback.received.v1", FeedbackReceived.class),
            entry("redress.feedback.updated.v1", FeedbackUpdated.class),
            entry("redress.feedback.classified.v1", FeedbackClassified.class),
            entry("redress.feedback.acknowledged.v1", FeedbackAcknowledged.class),
            entry("redress.feedback.analysed.v1", FeedbackAnalysed.class),
            entry("redress.feedback.handling-step-recorded.v1", HandlingStepRecorded.class),
            entry("redress.feedback.customer-contacted.v1", CustomerContacted.class),
            entry("redress.feedback.plan-communicated.v1", PlanCommunicated.class),
            entry("redress.feedback.resolved.v1", FeedbackResolved.class),
            entry("redress.feedback.reviewed.v1", FeedbackReviewed.class),
            entry("redress.feedback.reopened.v1", FeedbackReopened.class),
            entry("redress.feedback.closed.v1", FeedbackClosed.class),
            entry("redress.feedback.withdrawn.v1", FeedbackWithdrawn.class),
            entry("redress.feedback.merged.v1", FeedbackMerged.class),
            entry("redress.feedback.absorbed.v1", FeedbackAbsorbed.class),
            entry("redress.feedback.escalation-requested.v1", EscalationRequested.class),
            entry("redress.feedback.survey-sent.v1", SurveySent.class),
            entry("redress.feedback.satisfaction-recorded.v1", SatisfactionRecorded.class),
            entry("redress.sla.clock-started.v1", ClockStarted.class),
            entry("redress.sla.clock-rescheduled.v1", ClockRescheduled.class),
            entry("redress.sla.clock-paused.v1", ClockPaused.class),
            entry("redress.sla.clock-resumed.v1", ClockResumed.class),
            entry("redress.sla.breached.v1", ClockBreached.class),
            entry("redress.sla.breach-retracted.v1", BreachRetracted.class),
            entry("redress.sla.met.v1", ClockMet.class),
            entry("redress.sla.cancelled.v1", ClockCancelled.class),
            entry("redress.escalation.assigned.v1", FeedbackAssigned.class),
            entry("redress.escalation.accepted.v1", AssignmentAccepted.class),
            entry("redress.escalation.raised.v1", EscalationRaised.class),
            entry("redress.escalation.lowered.v1", EscalationLowered.class),
            entry("redress.escalation.ladder-step-taken.v1", LadderStepTaken.class),
            entry("redress.escalation.unroutable.v1", FeedbackUnroutable.class),
            entry("redress.escalation.closed.v1", RoutingClosed.class),
            entry("redress.reporting.report-published.v1", ReportPublished.class));

    /** Types that no figure is made of so far: the log is where they are wanted. */
    private static final Set<String> LOGGED_ONLY = Set.of(
            "redress.feedback.wait-started.v1",
            "redress.feedback.wait-ended.v1",
            "redress.feedback.erasure-requested.v1",
            "redress.feedback.triage-policy-activated.v1",
            "redress.sla.pause-refused.v1",
            "redress.sla.pause-limit-reached.v1",
            "redress.sla.mark-reached.v1",
            "redress.sla.erasure-completed.v1",
            "redress.sla.sla-policy-activated.v1",
            "redress.sla.policy-review-due.v1",
            "redress.escalation.erasure-completed.v1",
            "redress.escalation.escalation-policy-activated.v1",
            "redress.escalation.training-recorded.v1",
            "redress.escalation.playbook-read.v1",
            "redress.reporting.recurring-issue-detected.v1",
            "redress.reporting.opinion-spike-detected.v1",
            "redress.reporting.improvement-completed.v1",
            "redress.reporting.erasure-completed.v1");

    private EventCatalogue() {}

    public static Optional<Class<?>> payloadOf(String type) {
        return Optional.ofNullable(PROJECTED.get(type));
    }

    public static boolean knows(String type) {
        return PROJECTED.containsKey(type) || LOGGED_ONLY.contains(type);
    }

    public static Set<String> types() {
        Set<String> types = new TreeSet<>(PROJECTED.keySet());
        types.addAll(LOGGED_ONLY);
        return types;
    }
}
