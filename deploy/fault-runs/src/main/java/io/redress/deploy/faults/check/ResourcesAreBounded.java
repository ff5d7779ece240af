package io.redress.deploy.faults.check;

import io.redress.deploy.faults.Violation;
import io.redress.deploy.faults.load.Attempt;
import io.redress.deploy.faults.load.Entry;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** I8: memory, threads and connections are bounded; overload and faults answer 429 or 503 with {@code Retry-After}. */
final class ResourcesAreBounded implements Invariant {

    private static final long MEGABYTES = 900;
    private static final long THREADS = 250;
    private static final long FILES = 1_200;

    @Override
    public List<Violation> violations(Evidence evidence) {
        List<Violation> found = new ArrayList<>();
        evidence.journal().forEach(entry -> entry.attempts().forEach(attempt -> answer(entry, attempt, found)));
        Set<String> exceeded = new LinkedHashSet<>();
        for (Sample sample : evidence.samples()) {
            bound(sample, "MB of memory", sample.residentMegabytes(), MEGABYTES, exceeded);
            bound(sample, "threads", sample.threads(), THREADS, exceeded);
            bound(sample, "open files", sample.openFiles(), FILES, exceeded);
        }
        exceeded.forEach(sentence -> found.add(Violation.broken("I8", sentence)));
        return found;
    }

    private static void answer(Entry entry, Attempt attempt, List<Violation> found) {
        boolean allowed =
                switch (attempt.status()) {
                    case 0 -> true;
                    case 409 -> attempt.outcome().equals("IN_FLIGHT");
                    case 429, 503 -> attempt.retryAfter();
                    default -> attempt.isSuccess();
                };
        if (!allowed) {
            found.add(Violation.broken(
                    "I8",
                    entry.action() + " " + entry.key() + " was answered " + attempt.status() + " " + attempt.outcome()
                            + (attempt.retryAfter() ? "" : " without Retry-After") + " at " + attempt.at() + "."));
        }
    }

    private static void bound(Sample sample, String what, long used, long limit, Set<String> exceeded) {
        if (used > limit) {
            exceeded.add(sample.part().folder() + " used more than " + limit + " " + what + ".");
        }
    }
}
