package io.redress.escalation.assignment.domain;

/**
 * One thing a caller may do, or why they may not.
 *
 * @param why what stands against it; null where it is allowed
 */
public record AllowedAction(String action, boolean allowed, String why) {

    /** @param obstacle null when nothing stands against it */
    public static AllowedAction unless(String action, String obstacle) {
        return new AllowedAction(action, obstacle == null, obstacle);
    }
}
