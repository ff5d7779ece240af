package io.redress.intake.messaging.outgoing;

/** An event about one piece of feedback; the feedback is its subject. */
public sealed interface FeedbackEvent extends OutgoingEvent
        permits CustomerContacted,
                FeedbackAcknowledged,
                FeedbackAnalysed,
                FeedbackClassified,
                FeedbackClosed,
                FeedbackAbsorbed,
                FeedbackMerged,
                FeedbackReceived,
                FeedbackReopened,
                FeedbackResolved,
                FeedbackReviewed,
                FeedbackUpdated,
                FeedbackWithdrawn,
                ErasureRequested,
                EscalationRequested,
                HandlingStepRecorded,
                PlanCommunicated,
                SatisfactionRecorded,
                SurveySent,
                WaitEnded,
                WaitStarted {

    /** What it is about. */
    About about();

    @Override
    default String subject() {
        return about().feedbackId().toString();
    }
}
