package io.redress.intake.feedback.domain;

import java.util.Optional;

/** The rules for classifying again by hand. */
public final class Reclassification {

    private Reclassification() {}

    /** Why this actor may not change the severity so; empty where they may. */
    public static Optional<String> forbidden(Severity before, Severity after, Actor actor) {
        var down = before.worseThan(after);
        return down && !actor.isAny(Role.MANAGER, Role.EXECUTIVE)
                ? Optional.of("only a manager may lower the severity from " + before + " to " + after
                        + "; ask one, or leave the severity out")
                : Optional.empty();
    }
}
