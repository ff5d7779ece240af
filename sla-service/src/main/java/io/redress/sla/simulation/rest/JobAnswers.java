package io.redress.sla.simulation.rest;

import io.redress.sla.http.Idempotency;
import io.redress.sla.http.PageRequest;
import io.redress.sla.http.Problems;
import io.redress.sla.policy.domain.VersionRef;
import io.redress.sla.simulation.PolicyJob;
import io.redress.sla.simulation.RequestPolicyJobs;
import io.redress.sla.simulation.persistence.PolicyJobStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;

/** How simulations and migrations are asked for, listed and found under the version that they are about. */
@ApplicationScoped
class JobAnswers {

    private final RequestPolicyJobs requesting;
    private final PolicyJobStore jobs;
    private final Idempotency idempotency;
    private final InstantSource time;

    JobAnswers(RequestPolicyJobs requesting, PolicyJobStore jobs, Idempotency idempotency, InstantSource time) {
        this.requesting = requesting;
        this.jobs = jobs;
        this.idempotency = idempotency;
        this.time = time;
    }

    /**
     * A kind of job as it stands in the API.
     *
     * @param path its last part
     * @param word what a caller who asks for one in vain is told
     */
    record Kind<V>(
            String path,
            String word,
            boolean simulation,
            BiFunction<PolicyJob, Instant, V> view,
            Function<V, UUID> id) {

        String pathOf(VersionRef policy) {
            return "/policies/" + policy.id() + "/versions/" + policy.version() + "/" + path;
        }
    }

    /** 202 with where to look for it. @param asking what asks for the job, within a transaction */
    <V> Response accepted(
            Kind<V> kind, VersionRef policy, String idempotencyKey, Object request, Supplier<PolicyJob> asking) {
        String path = kind.pathOf(policy);
        return idempotency.execute(idempotencyKey, "POST " + path, request, () -> {
            PolicyJob job = asking.get();
            return idempotency.answer(
                    202, path + "/" + job.id(), null, kind.view().apply(job, time.instant()));
        });
    }

    /** A page, newest first. */
    <V> Response list(Kind<V> kind, VersionRef policy, PageRequest page) {
        requesting.require(policy);
        Instant now = time.instant();
        return page.byId(
                kind.pathOf(policy),
                (before, size) -> jobs.of(policy, kind.simulation(), before, size).stream()
                        .map(job -> kind.view().apply(job, now))
                        .toList(),
                kind.id());
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 404 also for a job of the other kind or of another version */
    <V> V find(Kind<V> kind, VersionRef policy, UUID id) {
        return jobs.find(id)
                .filter(job ->
                        job.isSimulation() == kind.simulation() && job.policy().equals(policy))
                .map(job -> kind.view().apply(job, time.instant()))
                .orElseThrow(() -> Problems.notFound(kind.word()));
    }
}
