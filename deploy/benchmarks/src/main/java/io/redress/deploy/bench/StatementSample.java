package io.redress.deploy.bench;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;

/**
 * How often each statement ran for each of some requests of a kind, made one by one, so that no two of them share one.
 */
record StatementSample(List<Map<String, Long>> requests) {

    /** The same but for these statements. */
    StatementSample without(Set<String> others) {
        return new StatementSample(requests.stream()
                .map(calls -> {
                    Map<String, Long> left = new HashMap<>(calls);
                    left.keySet().removeAll(others);
                    return left;
                })
                .toList());
    }

    /** How many statements a request costs, the median. */
    double median() {
        return Series.median(requests.stream()
                .mapToDouble(calls ->
                        calls.values().stream().mapToLong(Long::longValue).sum())
                .toArray());
    }

    /**
     * The statements that every request here has cost more often than any request there. What depends on chance, such as
     * how many events a consumer finds at once, differs from request to request on both sides and is none of them; what
     * depends on the number of rows is.
     */
    List<String> oftenerThan(StatementSample other) {
        return requests.stream()
                .flatMap(calls -> calls.keySet().stream())
                .distinct()
                .filter(statement -> calls(statement).min().orElse(0)
                        > other.calls(statement).max().orElse(0))
                .sorted()
                .toList();
    }

    private LongStream calls(String statement) {
        return requests.stream().mapToLong(calls -> calls.getOrDefault(statement, 0L));
    }
}
