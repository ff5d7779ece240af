package io.redress.escalation.routing;

import io.redress.escalation.assignment.persistence.Workloads;
import io.redress.escalation.organisation.domain.Organisation;
import io.redress.escalation.organisation.domain.Workload;
import io.redress.escalation.organisation.persistence.OrganisationReader;
import io.redress.escalation.policy.domain.EscalationPolicy;
import io.redress.escalation.policy.persistence.EscalationPolicies;
import io.redress.escalation.routing.domain.Router;
import jakarta.transaction.TransactionScoped;
import java.time.InstantSource;

/** What routing decides by, read once per transaction: a batch of events costs no more statements than one event. */
@TransactionScoped
public class RoutingDesk {

    private final OrganisationReader organisations;
    private final EscalationPolicies policies;
    private final Workloads workloads;
    private final InstantSource time;
    private Organisation organisation;
    private EscalationPolicy policy;
    private Workload workload;

    RoutingDesk(
            OrganisationReader organisations, EscalationPolicies policies, Workloads workloads, InstantSource time) {
        this.organisations = organisations;
        this.policies = policies;
        this.workloads = workloads;
        this.time = time;
    }

    public Organisation organisation() {
        if (organisation == null) {
            organisation = organisations.read(time.instant());
        }
        return organisation;
    }

    public EscalationPolicy policy() {
        if (policy == null) {
            policy = policies.inForce(time.instant());
        }
        return policy;
    }

    public Workload workload() {
        if (workload == null) {
            workload = workloads.current();
        }
        return workload;
    }

    public Router router() {
        return new Router(organisation(), workload());
    }
}
