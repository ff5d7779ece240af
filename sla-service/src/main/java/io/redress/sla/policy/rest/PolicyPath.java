package io.redress.sla.policy.rest;

import io.redress.sla.http.Problems;
import io.redress.sla.policy.domain.VersionRef;

/** What paths name. What cannot be a name is not there either, and never reaches the database. */
public final class PolicyPath {

    private static final String NAME = "[a-z0-9]+(-[a-z0-9]+)*";

    private PolicyPath() {}

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 404 */
    public static String policy(String id) {
        if (!id.matches(NAME)) {
            throw Problems.notFound("policy");
        }
        return id;
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 404 */
    public static VersionRef version(String id, int version) {
        return new VersionRef(policy(id), version);
    }
}
