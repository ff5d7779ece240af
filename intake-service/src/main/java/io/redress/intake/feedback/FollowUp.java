package io.redress.intake.feedback;

import io.redress.intake.feedback.domain.Actor;
import io.redress.intake.feedback.domain.Feedback;

/** What is to come once feedback was resolved. */
public interface FollowUp {

    /** Plans it in the current transaction. */
    void resolved(Feedback feedback, Actor actor);
}
