package io.redress.deploy.bench;

import java.util.Map;
import org.HdrHistogram.Histogram;

/**
 * What a load run found.
 *
 * @param seconds from the first request to the last answer
 * @param micros latencies of the successful ones
 * @param failures how often each other outcome came
 */
record LoadResult(double seconds, Histogram micros, Map<String, Long> failures) {

    long successes() {
        return micros.getTotalCount();
    }

    double perSecond() {
        return successes() / seconds;
    }

    double millisAt(double percentile) {
        return micros.getValueAtPercentile(percentile) / 1_000.0;
    }

    long failed() {
        return failures.values().stream().mapToLong(Long::longValue).sum();
    }
}
