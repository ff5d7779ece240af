package io.redress.sla.clock.rest;

import io.redress.sla.http.Problems;
import io.redress.sla.policy.domain.Target;
import java.util.Arrays;

/** The target in a path; what is none is not there. */
final class TargetPath {

    private TargetPath() {}

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 404 */
    static Target read(String name) {
        return Arrays.stream(Target.values())
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Problems.notFound("target; there are " + Arrays.toString(Target.values())));
    }
}
