package io.redress.intake.feedback.domain;

import static io.redress.intake.feedback.domain.Role.AGENT;
import static io.redress.intake.feedback.domain.Role.EXECUTIVE;
import static io.redress.intake.feedback.domain.Role.INTEGRATION;
import static io.redress.intake.feedback.domain.Role.MANAGER;

import java.util.List;

/** What can be done with feedback, and who may do it (design, section 9). */
public enum Action {
    ACKNOWLEDGE("acknowledge", AGENT, MANAGER, EXECUTIVE, INTEGRATION),
    ANALYSE("analyse", AGENT, MANAGER, EXECUTIVE),
    CLASSIFY("classify", AGENT, MANAGER, EXECUTIVE),
    RECORD_STEP("record-handling-step", AGENT, MANAGER, EXECUTIVE),
    CONTACT("contact", AGENT, MANAGER, EXECUTIVE),
    RECORD_REPLY("record-reply", AGENT, MANAGER, EXECUTIVE),
    END_WAIT("end-wait", AGENT, MANAGER, EXECUTIVE),
    EDIT("edit", AGENT, MANAGER, EXECUTIVE, INTEGRATION),
    ATTACH("attach", AGENT, MANAGER, EXECUTIVE, INTEGRATION),
    REMOVE_ATTACHMENT("remove-attachment", MANAGER, EXECUTIVE),
    PLAN("plan", AGENT, MANAGER, EXECUTIVE),
    REQUEST_ESCALATION("request-escalation", AGENT, MANAGER, EXECUTIVE),
    RESOLVE("resolve", AGENT, MANAGER, EXECUTIVE, INTEGRATION),
    REVIEW("review", AGENT, MANAGER, EXECUTIVE),
    RECORD_SATISFACTION("record-satisfaction", AGENT, MANAGER, EXECUTIVE),
    CLOSE("close", AGENT, MANAGER, EXECUTIVE, INTEGRATION),
    REOPEN("reopen", MANAGER, EXECUTIVE),
    WITHDRAW("withdraw", MANAGER, EXECUTIVE),
    MERGE("merge", MANAGER, EXECUTIVE);

    private final String word;
    private final List<Role> roles;

    Action(String word, Role... roles) {
        this.word = word;
        this.roles = List.of(roles);
    }

    /** The name clients know it by. */
    public String word() {
        return word;
    }

    /** The roles that may do it. */
    public List<Role> roles() {
        return roles;
    }

    /** Whether one of the actor's roles may do it. */
    public boolean permittedTo(Actor actor) {
        return actor.isAny(roles.toArray(Role[]::new));
    }
}
