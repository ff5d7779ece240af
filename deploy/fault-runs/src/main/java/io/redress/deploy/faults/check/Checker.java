package io.redress.deploy.faults.check;

import io.redress.deploy.faults.Violation;
import java.util.List;

/** Asserts every invariant over the evidence. */
public final class Checker {

    private static final List<Invariant> INVARIANTS = List.of(
            new AnsweredExistsOnce(),
            new PublishedIffCommitted(),
            new AppliedOnce(),
            new NoGap(),
            new MarksFireOnce(),
            new LagIsBounded(),
            new Conservation(),
            new ResourcesAreBounded(),
            new NothingIsParked(),
            new ChainVerifies(),
            new NoPersonalData());

    private Checker() {}

    public static List<Violation> check(Evidence evidence) {
        return INVARIANTS.stream()
                .flatMap(invariant -> invariant.violations(evidence).stream())
                .distinct()
                .toList();
    }
}
