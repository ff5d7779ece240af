package io.redress.intake.triage;

import io.redress.intake.triage.domain.RuleSet;
import io.redress.intake.triage.persistence.RulesStore;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/** The rules in force. Which version that is, is read anew each time; a version never changes and is compiled once. */
@ApplicationScoped
public class CurrentRules {

    private static final Logger LOG = Logger.getLogger(CurrentRules.class);

    private final RulesStore store;
    private final RuleCompiler compiler;
    private final Map<Integer, RuleSet> compiled = new ConcurrentHashMap<>();

    CurrentRules(RulesStore store, RuleCompiler compiler) {
        this.store = store;
        this.compiler = compiler;
    }

    /** For all feedback of one transaction. */
    public RuleSet get() {
        return compiled.computeIfAbsent(store.inForce(), this::load);
    }

    private RuleSet load(int version) {
        var rules = store.find(version).orElseThrow().rules();
        var ready = compiler.compile(version, rules);
        ready.problems()
                .forEach((index, problem) -> LOG.errorf(
                        "Rule %s of version %d never fires, its condition is not understood any more: %s",
                        rules.get(index).id(), version, problem));
        return ready.rules();
    }
}
