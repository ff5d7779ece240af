package io.redress.escalation.routing.domain;

import io.redress.escalation.organisation.domain.Department;
import io.redress.escalation.organisation.domain.Organisation;
import io.redress.escalation.organisation.domain.StaffMember;
import io.redress.escalation.organisation.domain.Team;
import io.redress.escalation.organisation.domain.Team.Distribution;
import io.redress.escalation.organisation.domain.Workload;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Never nobody: named person → deputy → tier queue → department head → executive duty list.
 * The named person is the one a person or a step chose, or else the member of the team who holds least.
 */
final class FallbackChain {

    private final Organisation organisation;
    private final Workload workload;

    FallbackChain(Organisation organisation, Workload workload) {
        this.organisation = organisation;
        this.workload = workload;
    }

    /**
     * Walks the chain until somebody is found.
     *
     * @param department null in an organisation without any
     * @param team null when the department has none on this tier
     * @param namedId who was chosen beforehand; null to let the load decide
     * @param reasons receives what each link of the chain found
     */
    Placement place(Department department, Team team, UUID namedId, List<Reason> reasons) {
        return namedPerson(namedId, reasons)
                .or(() -> leastLoadedMember(team, namedId, reasons))
                .or(() -> queueOf(team, reasons))
                .or(() -> head(department, reasons))
                .or(() -> onDuty(reasons))
                .orElseGet(() -> nobody(reasons));
    }

    private Optional<Placement> namedPerson(UUID namedId, List<Reason> reasons) {
        return organisation.person(namedId).flatMap(named -> {
            if (named.present()) {
                return found(named, reasons, "NAMED_PERSON", "was chosen");
            }
            return organisation
                    .presentPerson(named.deputyId())
                    .flatMap(deputy -> found(deputy, reasons, "DEPUTY", "stands in for " + named.name()));
        });
    }

    private Optional<Placement> leastLoadedMember(Team team, UUID namedId, List<Reason> reasons) {
        if (team == null || namedId != null || team.distribution() == Distribution.QUEUE) {
            return Optional.empty();
        }
        List<StaffMember> free = organisation.presentMembers(team).stream()
                .filter(member -> team.takes(workload.openOf(member.id())))
                .toList();
        Optional<Placement> member = workload.leastLoaded(free)
                .flatMap(person -> found(person, reasons, "LEAST_LOADED", "has least open work in " + team.name()));
        return member.or(() -> deputyOfAbsentMember(team, reasons));
    }

    private Optional<Placement> deputyOfAbsentMember(Team team, List<Reason> reasons) {
        return team.memberIds().stream()
                .flatMap(id -> organisation.person(id).stream())
                .filter(member -> !member.present())
                .flatMap(member -> organisation.presentPerson(member.deputyId()).stream())
                .findFirst()
                .flatMap(deputy -> found(deputy, reasons, "DEPUTY", "stands in for absent members of " + team.name()));
    }

    private Optional<Placement> queueOf(Team team, List<Reason> reasons) {
        if (team == null) {
            reasons.add(new Reason("NO_TEAM", "the department has no team on this tier"));
            return Optional.empty();
        }
        if (organisation.presentMembers(team).isEmpty()) {
            reasons.add(new Reason("ALL_ABSENT", "nobody of " + team.name() + " is present"));
            return Optional.empty();
        }
        reasons.add(new Reason("TIER_QUEUE", "it waits in the queue of " + team.name()));
        return Optional.of(new Placement.InQueue());
    }

    private Optional<Placement> head(Department department, List<Reason> reasons) {
        if (department == null) {
            reasons.add(new Reason("NO_DEPARTMENT", "there is no department"));
            return Optional.empty();
        }
        return organisation
                .presentHead(department)
                .flatMap(head -> found(head, reasons, "DEPARTMENT_HEAD", "answers for " + department.name()));
    }

    private Optional<Placement> onDuty(List<Reason> reasons) {
        return organisation.presentOnDuty().stream()
                .findFirst()
                .flatMap(executive -> found(executive, reasons, "DUTY_LIST", "is on the executive duty list"));
    }

    private static Placement nobody(List<Reason> reasons) {
        reasons.add(new Reason("NO_DUTY_LIST", "nobody on the executive duty list is present"));
        return new Placement.Nobody();
    }

    private static Optional<Placement> found(StaffMember person, List<Reason> reasons, String code, String why) {
        reasons.add(new Reason(code, person.name() + " " + why));
        return Optional.of(new Placement.WithPerson(person.id()));
    }
}
