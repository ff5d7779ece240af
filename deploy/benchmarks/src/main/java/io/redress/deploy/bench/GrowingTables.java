package io.redress.deploy.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.HdrHistogram.Histogram;

/** P16: requests over a million rows, against the same requests over ten thousand. */
final class GrowingTables implements Row {

    private static final Goal GOAL = Goal.atMostTimes(2, 1.2);
    private static final int MANY = 1_000_000;
    private static final int FEW = 10_000;
    private static final int REQUESTS = 300;
    private static final int ROUTED = 30;

    @Override
    public String id() {
        return "P16";
    }

    @Override
    public String describe() {
        return "p50 of list, get, claim and route over 1,000,000 rows in each service, against 10,000";
    }

    @Override
    public List<Result> run(Lab lab) {
        try (SeededCopy large = new SeededCopy(lab, 0, lab.options().sizeOr(MANY));
                SeededCopy small = new SeededCopy(lab, 1, FEW)) {
            large.freeze();
            small.freeze();
            return Stream.concat(large.requests().stream(), Stream.of(SeededCopy.ROUTE))
                    .map(request -> compare(lab, request, large, small))
                    .toList();
        }
    }

    private Result compare(Lab lab, String request, SeededCopy large, SeededCopy small) {
        int count = request.equals(SeededCopy.ROUTE) ? ROUTED : REQUESTS;
        lab.say(request);
        List<Histogram> many = new ArrayList<>();
        List<Histogram> few = new ArrayList<>();
        StatementSample manyStatements = awake(large, () -> warmUp(large, request, count));
        StatementSample fewStatements = awake(small, () -> warmUp(small, request, count));
        Lab.Sides sides = lab.inTurns(
                () -> awake(large, () -> measure(large, request, count, many)),
                () -> awake(small, () -> measure(small, request, count, few)));
        Set<String> background = Stream.of(large, small)
                .flatMap(copy -> copy.background().stream())
                .collect(Collectors.toSet());
        double manyP99 = p99(many);
        double fewP99 = p99(few);
        return new Result(
                id(),
                request,
                " ms",
                GOAL,
                sides.product(),
                sides.baseline(),
                List.of(sameStatements(request, manyStatements.without(background), fewStatements.without(background))),
                List.of("%s: p99 %.1f ms against %.1f ms, %.2f times"
                        .formatted(request, manyP99, fewP99, manyP99 / fewP99)));
    }

    /** The other copy stands still meanwhile. */
    private static <T> T awake(SeededCopy copy, Supplier<T> work) {
        copy.wake();
        try {
            return work.get();
        } finally {
            copy.freeze();
        }
    }

    private static StatementSample warmUp(SeededCopy copy, String request, int count) {
        copy.run(request, count);
        return copy.statements(request);
    }

    private static Condition sameStatements(String request, StatementSample many, StatementSample few) {
        List<String> grown = many.oftenerThan(few);
        return Condition.must(
                "%s: %.1f statements against %.1f%s"
                        .formatted(
                                request,
                                many.median(),
                                few.median(),
                                grown.isEmpty() ? "" : ", each time more often " + String.join("; ", grown)),
                grown.isEmpty());
    }

    private static Measurement measure(SeededCopy copy, String request, int count, List<Histogram> all) {
        CpuUse before = copy.cpu();
        Histogram micros = copy.run(request, count);
        all.add(micros);
        return new Measurement(
                micros.getValueAtPercentile(50) / 1_000.0,
                micros.getTotalCount(),
                copy.cpu().since(before));
    }

    private static double p99(List<Histogram> rounds) {
        Histogram all = new Histogram(3);
        rounds.forEach(all::add);
        return all.getValueAtPercentile(99) / 1_000.0;
    }
}
