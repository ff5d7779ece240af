package io.redress.intake.feedback.domain;

/**
 * One action as a front end may offer it.
 *
 * @param action what can be done
 * @param allowed whether this caller may do it now
 * @param why why not; null where it is allowed
 */
public record AllowedAction(Action action, boolean allowed, String why) {}
