package io.redress.sla.policy;

import io.redress.sla.policy.domain.PolicyRules;
import io.redress.sla.policy.domain.VersionRef;
import io.redress.sla.policy.persistence.PolicyStore;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Which version of the policy holds, and what it says. Versions never change, so they are read once. */
@ApplicationScoped
public class Policies {

    /** The policy that all feedback falls under. */
    public static final String DEFAULT = "default";

    private final PolicyStore store;
    private final Map<VersionRef, PolicyRules> rules = new ConcurrentHashMap<>();

    Policies(PolicyStore store) {
        this.store = store;
    }

    /** When which version holds. */
    public Timetable timetable() {
        return new Timetable(store.approved(DEFAULT));
    }

    public PolicyRules rules(VersionRef ref) {
        return rules.computeIfAbsent(ref, this::load);
    }

    private PolicyRules load(VersionRef ref) {
        return store.find(ref)
                .map(version -> RulesMapper.rulesOf(version.rules()))
                .orElseThrow(() -> new IllegalStateException("No policy " + ref));
    }
}
