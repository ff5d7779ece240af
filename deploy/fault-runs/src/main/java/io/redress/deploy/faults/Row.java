package io.redress.deploy.faults;

import java.util.List;

/**
 * A line of the table.
 *
 * @param acknowledged requests answered 2xx while the fault was under way
 * @param before registrations per second before it, 0 when not measured
 * @param after the same once everything was at rest again
 * @param recoverySeconds from the end of the fault until everything was ready and a request succeeded
 * @param restSeconds from the end of the load until nothing was left to do
 */
public record Row(
        String fault,
        long acknowledged,
        double before,
        double after,
        double recoverySeconds,
        double restSeconds,
        List<Violation> violations) {

    public long lost() {
        return count(Violation.Kind.LOST);
    }

    public long doubled() {
        return count(Violation.Kind.DOUBLED);
    }

    public long early() {
        return count(Violation.Kind.EARLY);
    }

    public long broken() {
        return count(Violation.Kind.BROKEN);
    }

    /** Throughput after in relation to before; 1 when it was not measured. */
    public double ratio() {
        return before == 0 ? 1 : after / before;
    }

    private long count(Violation.Kind kind) {
        return violations.stream().filter(violation -> violation.kind() == kind).count();
    }
}
