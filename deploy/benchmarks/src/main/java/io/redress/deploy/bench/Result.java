package io.redress.deploy.bench;

import java.util.List;
import java.util.stream.IntStream;

/**
 * What a row found.
 *
 * @param id row of performance.md, with what distinguishes several lines of one row
 * @param baseline empty rounds when the goal is about the figure itself
 */
record Result(
        String id,
        String measure,
        String unit,
        Goal goal,
        Series product,
        Series baseline,
        List<Condition> conditions,
        List<String> notes) {

    /** One per round: neighbours in time are compared, so what drifts touches both alike. */
    double[] ratios() {
        return IntStream.range(
                        0, Math.min(product.rounds().size(), baseline.rounds().size()))
                .mapToDouble(i -> product.rounds().get(i).value()
                        / baseline.rounds().get(i).value())
                .toArray();
    }

    /** What the goal is about: the median ratio, or the median figure where there is no baseline. */
    double judged() {
        return baseline.rounds().isEmpty() ? product.median() : Series.median(ratios());
    }

    Verdict verdict() {
        Verdict verdict = goal.judge(judged());
        for (Condition condition : conditions) {
            verdict = condition.limit(verdict);
        }
        return verdict;
    }
}
