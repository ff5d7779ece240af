package io.redress.deploy.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Results as a table that people read. */
final class Report {

    private static final List<String> HEADINGS = List.of(
            "row",
            "measure",
            "Redress (min–max)",
            "baseline (min–max)",
            "ratio (min–max)",
            "must",
            "aim",
            "verdict",
            "CPU s/1000",
            "baseline",
            "generator");

    private Report() {}

    static String table(List<Result> results) {
        List<List<String>> lines = new ArrayList<>(List.of(HEADINGS));
        results.forEach(result -> lines.add(line(result)));
        int[] widths = IntStream.range(0, HEADINGS.size())
                .map(column -> lines.stream()
                        .mapToInt(line -> line.get(column).length())
                        .max()
                        .orElse(0))
                .toArray();
        StringBuilder table = new StringBuilder();
        for (List<String> line : lines) {
            for (int column = 0; column < widths.length; column++) {
                table.append(String.format("%-" + (widths[column] + 2) + "s", line.get(column)));
            }
            table.append('\n');
        }
        for (Result result : results) {
            result.conditions()
                    .forEach(condition -> table.append("%s  %s  %s%n"
                            .formatted(result.id(), condition.met() ? "holds:" : "FAILS:", condition.text())));
            result.notes()
                    .forEach(note ->
                            table.append(result.id()).append("  ").append(note).append('\n'));
        }
        return table.toString();
    }

    private static List<String> line(Result result) {
        double[] ratios = result.ratios();
        return List.of(
                result.id(),
                result.measure(),
                spread(result.product(), result.unit()),
                spread(result.baseline(), result.unit()),
                ratios.length == 0
                        ? "–"
                        : "%s (%s–%s)"
                                .formatted(
                                        figure(Series.median(ratios)),
                                        figure(IntStream.range(0, ratios.length)
                                                .mapToDouble(i -> ratios[i])
                                                .min()
                                                .orElseThrow()),
                                        figure(IntStream.range(0, ratios.length)
                                                .mapToDouble(i -> ratios[i])
                                                .max()
                                                .orElseThrow())),
                result.goal().mustText(),
                result.goal().aimText(),
                result.verdict().toString(),
                figure(result.product().cpuPerThousand()),
                figure(result.baseline().cpuPerThousand()),
                figure(result.product().cpu().generatorShare() * 100) + " %");
    }

    private static String spread(Series series, String unit) {
        return series.rounds().isEmpty()
                ? "–"
                : "%s%s (%s–%s)"
                        .formatted(figure(series.median()), unit, figure(series.minimum()), figure(series.maximum()));
    }

    /** Three digits that mean something. */
    static String figure(double value) {
        if (Double.isNaN(value)) {
            return "–";
        }
        double size = Math.abs(value);
        String format = size >= 100 ? "%,.0f" : size >= 10 ? "%.1f" : size >= 1 ? "%.2f" : "%.3f";
        return String.format(Locale.ROOT, format, value);
    }
}
