package io.redress.escalation.routing.domain;

import io.redress.escalation.organisation.domain.Department;
import io.redress.escalation.organisation.domain.Organisation;
import io.redress.escalation.organisation.domain.StaffMember;
import io.redress.escalation.organisation.domain.Team;
import io.redress.escalation.organisation.domain.Tier;
import io.redress.escalation.organisation.domain.Workload;
import io.redress.escalation.routing.domain.RoutingPolicy.TierDecision;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Decides who deals with a feedback; counts what it gives out into the workload. */
public final class Router {

    private final Organisation organisation;
    private final Workload workload;

    public Router(Organisation organisation, Workload workload) {
        this.organisation = organisation;
        this.workload = workload;
    }

    /** The first routing, on receipt. */
    public RoutingDecision route(TierDecision tier) {
        UUID department = organisation.defaultDepartment().map(Department::id).orElse(null);
        return place(department, tier.tier(), null, tier.reasons());
    }

    /** Routing within a department to a tier, by load. */
    public RoutingDecision toTier(UUID departmentId, Tier tier, Reason why) {
        return place(departmentId, tier, null, List.of(why));
    }

    /** To one person, whose deputy stands in. */
    public RoutingDecision toPerson(UUID departmentId, Tier tier, UUID staffId, Reason why) {
        return place(departmentId, tier, staffId, List.of(why));
    }

    /** To the department's head, past the team: what a raise at the top tier does. */
    public RoutingDecision toHead(UUID departmentId, Tier tier, Reason why) {
        UUID head = organisation
                .department(departmentId)
                .flatMap(organisation::presentHead)
                .map(StaffMember::id)
                .orElse(null);
        return place(departmentId, tier, head, List.of(why));
    }

    private RoutingDecision place(UUID departmentId, Tier tier, UUID namedId, List<Reason> decidedSoFar) {
        List<Reason> reasons = new ArrayList<>(decidedSoFar);
        FallbackChain chain = new FallbackChain(organisation, workload);
        Department department = organisation
                .department(departmentId)
                .or(organisation::defaultDepartment)
                .orElse(null);
        Team team = department == null
                ? null
                : organisation.teamOf(department.id(), tier).orElse(null);
        Placement placement = chain.place(department, team, namedId, reasons);
        placement.person().ifPresent(workload::taken);
        return new RoutingDecision(
                tier, department == null ? null : department.id(), team == null ? null : team.id(), placement, reasons);
    }
}
