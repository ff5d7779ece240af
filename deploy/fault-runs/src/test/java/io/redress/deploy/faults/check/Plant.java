package io.redress.deploy.faults.check;

import io.redress.deploy.faults.Violation;
import io.redress.deploy.harness.Part;
import java.util.List;

/**
 * Harm done to one database by hand.
 *
 * @param finder the invariant that has to notice
 * @param kind what it has to say
 * @param harm statements, one after the other
 */
record Plant(String what, Invariant finder, Violation.Kind kind, Part part, List<String> harm) {

    static Plant of(String what, Invariant finder, Violation.Kind kind, Part part, String... harm) {
        return new Plant(what, finder, kind, part, List.of(harm));
    }

    @Override
    public String toString() {
        return what;
    }
}
