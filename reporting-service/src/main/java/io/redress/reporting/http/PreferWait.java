package io.redress.reporting.http;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code Prefer: wait=N} (RFC 7240): waits for what an event on its way will bring. For virtual threads. */
@ApplicationScoped
public class PreferWait {

    private static final Pattern WAIT = Pattern.compile("(?:^|[,;\\s])wait\\s*=\\s*\"?(\\d{1,4})\"?");
    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(20);

    /**
     * @param prefer the header, may be null
     * @param lookup reads in a transaction of its own each time
     * @param missing thrown when it has not come in time
     */
    public <T> T await(String prefer, Supplier<Optional<T>> lookup, Supplier<HttpProblem> missing) {
        return await(prefer, lookup).orElseThrow(missing);
    }

    /** As above, for those whom an empty answer serves as well. */
    public <T> Optional<T> await(String prefer, Supplier<Optional<T>> lookup) {
        long deadline = System.nanoTime() + waitOf(prefer).toNanos();
        Optional<T> found = lookup.get();
        while (found.isEmpty() && System.nanoTime() < deadline) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(LOOK_AGAIN.toMillis()));
            found = lookup.get();
        }
        return found;
    }

    static Duration waitOf(String prefer) {
        if (prefer == null) {
            return Duration.ZERO;
        }
        Matcher wait = WAIT.matcher(prefer);
        if (!wait.find()) {
            return Duration.ZERO;
        }
        Duration asked = Duration.ofSeconds(Long.parseLong(wait.group(1)));
        return asked.compareTo(LONGEST) > 0 ? LONGEST : asked;
    }
}
