package io.redress.intake.feedback.domain;

import java.util.List;

/**
 * One legal step.
 *
 * @param action what was done
 * @param from the state before
 * @param to the state after, which may be the same
 * @param publishes the facts that became true, in the order of their events
 */
public record Transition(Action action, FeedbackState from, FeedbackState to, List<Fact> publishes) {}
