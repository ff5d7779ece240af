package io.redress.sla.simulation;

import io.redress.sla.http.Problems;
import io.redress.sla.platform.Ids;
import io.redress.sla.policy.Timetable;
import io.redress.sla.policy.domain.VersionRef;
import io.redress.sla.policy.persistence.PolicyStore;
import io.redress.sla.simulation.PolicyJob.Kind;
import io.redress.sla.simulation.PolicyJob.Status;
import io.redress.sla.simulation.domain.Tally;
import io.redress.sla.simulation.persistence.PolicyJobStore;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.UUID;

/** Asks for simulations and migrations. */
@ApplicationScoped
public class RequestPolicyJobs {

    private static final Duration LONGEST_AGO = Duration.ofDays(1);

    private final PolicyStore policies;
    private final PolicyJobStore jobs;
    private final Ids ids;
    private final InstantSource time;

    RequestPolicyJobs(PolicyStore policies, PolicyJobStore jobs, Ids ids, InstantSource time) {
        this.policies = policies;
        this.jobs = jobs;
        this.ids = ids;
        this.time = time;
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 404 for an unknown version */
    public PolicyJob simulateOpen(VersionRef policy, UUID by) {
        require(policy);
        return insert(policy, Kind.SIMULATION_OF_OPEN, null, null, by);
    }

    /**
     * @param months looks at feedback received in as many months until now
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 404 for an unknown version
     */
    public PolicyJob simulateClosed(VersionRef policy, int months, UUID by) {
        require(policy);
        Instant since =
                time.instant().atOffset(ZoneOffset.UTC).minusMonths(months).toInstant();
        return insert(policy, Kind.SIMULATION_OF_CLOSED, since, null, by);
    }

    /**
     * @param simulationId a simulation of open clocks under this version that ended not long ago
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 404 for an unknown version, 409 if it is not in force or a migration is
     *     under way, 422 for another simulation
     */
    public PolicyJob migrate(VersionRef policy, UUID simulationId, UUID by) {
        require(policy);
        Instant now = time.instant();
        if (!new Timetable(policies.approved(policy.id())).inForceAt(now).equals(policy)) {
            throw Problems.conflict(
                    "NOT_IN_FORCE", "Clocks move to the version in force only. Have this one approved.");
        }
        PolicyJob simulation = jobs.find(simulationId)
                .filter(job -> job.policy().equals(policy) && job.kind() == Kind.SIMULATION_OF_OPEN)
                .orElseThrow(() -> Problems.unprocessable(
                        "NOT_SIMULATED", "Name a simulation of open clocks under this very version."));
        if (simulation.status() != Status.SUCCEEDED || simulation.finishedAt().isBefore(now.minus(LONGEST_AGO))) {
            throw Problems.unprocessable(
                    "NOT_SIMULATED", "Name a simulation that has succeeded within the last 24 hours; run it again.");
        }
        return insert(policy, Kind.MIGRATION, null, simulationId, by);
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 404 for an unknown version */
    public void require(VersionRef policy) {
        if (policies.find(policy).isEmpty()) {
            throw Problems.notFound("version of this policy");
        }
    }

    private PolicyJob insert(VersionRef policy, Kind kind, Instant since, UUID simulationId, UUID by) {
        PolicyJob job = new PolicyJob(
                ids.next(),
                policy,
                kind,
                since,
                Status.QUEUED,
                by,
                time.instant(),
                null,
                null,
                null,
                0,
                null,
                Tally.Result.NOTHING,
                null);
        if (!jobs.insert(job, simulationId)) {
            throw Problems.conflict("MIGRATION_UNDER_WAY", "Another migration is under way. Wait until it has ended.");
        }
        return job;
    }
}
