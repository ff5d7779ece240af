package io.redress.escalation.ladder;

import io.redress.escalation.assignment.domain.Assignment;
import io.redress.escalation.ladder.domain.LadderAction;
import io.redress.escalation.ladder.domain.LadderStep;
import io.redress.escalation.organisation.domain.Organisation;
import io.redress.escalation.organisation.domain.StaffMember;
import io.redress.escalation.routing.RoutingDesk;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Whom a step of the ladder writes to: those it names, and after a raise whoever has the feedback now. */
@ApplicationScoped
class Recipients {

    private final RoutingDesk desk;

    Recipients(RoutingDesk desk) {
        this.desk = desk;
    }

    Set<UUID> of(LadderStep step, Assignment after) {
        Set<UUID> found = new LinkedHashSet<>();
        for (LadderAction action : step.actions()) {
            people(action, after).forEach(found::add);
        }
        return found;
    }

    private Stream<UUID> people(LadderAction action, Assignment after) {
        Organisation organisation = desk.organisation();
        return switch (action) {
            case NOTIFY_LEAD ->
                organisation.team(after.teamId()).flatMap(organisation::presentLead).map(StaffMember::id).stream();
            case NOTIFY_DEPARTMENT_HEAD ->
                organisation
                        .department(after.departmentId())
                        .flatMap(organisation::presentHead)
                        .map(StaffMember::id)
                        .stream();
            case NOTIFY_DUTY_LIST -> organisation.presentOnDuty().stream().map(StaffMember::id);
            case RAISE_TIER -> after.state().assignee().stream();
            case NAME_DEPARTMENT_HEAD, REQUEST_PLAN -> Stream.empty();
        };
    }
}
