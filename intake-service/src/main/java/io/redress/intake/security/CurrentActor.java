package io.redress.intake.security;

import io.redress.intake.feedback.domain.Actor;
import io.redress.intake.feedback.domain.Role;
import jakarta.enterprise.context.RequestScoped;
import java.util.Arrays;
import java.util.stream.Collectors;

/** The caller as the domain knows them. */
@RequestScoped
public class CurrentActor {

    private final Caller caller;

    CurrentActor(Caller caller) {
        this.caller = caller;
    }

    /** Who is asking, with the roles of their token. */
    public Actor actor() {
        var roles = Arrays.stream(Role.values())
                .filter(role -> caller.has(role.token()))
                .collect(Collectors.toSet());
        return new Actor(
                caller.issuer(), caller.subject(), roles, caller.source().orElse(null));
    }
}
