package io.redress.escalation.assignment;

import io.redress.escalation.http.Problems;

/** Says no to what the state of an assignment does not allow, in the words in which reads announce it. */
final class Refusals {

    private Refusals() {}

    /** @param obstacle null when nothing stands against it */
    static void check(String action, String obstacle) {
        if (obstacle != null) {
            throw Problems.conflict(
                    "ILLEGAL_TRANSITION",
                    action + " is not possible: " + obstacle + ". allowedActions of the routing names what is.");
        }
    }
}
