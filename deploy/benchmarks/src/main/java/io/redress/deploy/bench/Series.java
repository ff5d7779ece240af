package io.redress.deploy.bench;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** The rounds of one side. */
record Series(List<Measurement> rounds) {

    double median() {
        return median(Measurement::value);
    }

    double minimum() {
        return rounds.stream().mapToDouble(Measurement::value).min().orElse(Double.NaN);
    }

    double maximum() {
        return rounds.stream().mapToDouble(Measurement::value).max().orElse(Double.NaN);
    }

    double cpuPerThousand() {
        return median(Measurement::cpuPerThousand);
    }

    CpuUse cpu() {
        return rounds.stream().map(Measurement::cpu).reduce(CpuUse.NONE, CpuUse::plus);
    }

    long operations() {
        return rounds.stream().mapToLong(Measurement::operations).sum();
    }

    private double median(ToDoubleFunction<Measurement> figure) {
        return median(rounds.stream().mapToDouble(figure).toArray());
    }

    static double median(double... figures) {
        double[] sorted = figures.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length == 0
                ? Double.NaN
                : sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
