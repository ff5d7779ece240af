package io.redress.sla.policy;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Which of the versions of a policy holds. */
public final class InForce {

    private InForce() {}

    /** The one that came into force last; empty before the first one is approved. */
    public static Optional<PolicyVersion> of(Collection<PolicyVersion> versions, Instant now) {
        return versions.stream()
                .filter(version -> version.isApproved() && !version.inForceAt().isAfter(now))
                .max(Comparator.comparing(PolicyVersion::inForceAt)
                        .thenComparing(version -> version.ref().version()));
    }
}
