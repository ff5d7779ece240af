package io.redress.deploy.faults.check;

import io.redress.deploy.faults.Violation;
import java.util.List;

/** One of the invariants of reliability.md, judged from outside once everything has come to rest. */
public interface Invariant {

    List<Violation> violations(Evidence evidence);
}
