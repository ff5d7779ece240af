package io.redress.deploy.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** P11: business-time arithmetic on one core, and whether it costs more over a long span. Needs no running system. */
final class CalendarArithmetic implements Row {

    private static final String LOOP = "CalendarLoop.java";
    private static final int MONTH = 30;
    private static final int WEEK = 5;
    private static final int FIVE_YEARS = 1_826;
    private static final Goal PER_SECOND = Goal.atLeast(1_000_000, 1_000_000);
    private static final Goal GROWTH = Goal.atMostTimes(3, 3);

    @Override
    public String id() {
        return "P11";
    }

    @Override
    public String describe() {
        return "business-time computations on one core over spans of 30 days; the cost of 5 years against 5 days";
    }

    @Override
    public List<Result> run(Lab lab) {
        Map<Integer, List<Measurement>> rounds =
                Map.of(MONTH, new ArrayList<>(), WEEK, new ArrayList<>(), FIVE_YEARS, new ArrayList<>());
        for (String line : measure(lab).lines().toList()) {
            String[] words = line.split(" ");
            int span = Integer.parseInt(words[0]);
            double perSecond = Double.parseDouble(words[1]);
            lab.say("%d days: %,.0f computations/s".formatted(span, perSecond));
            rounds.get(span).add(new Measurement(span == MONTH ? perSecond : 1e9 / perSecond, 1, CpuUse.NONE));
        }
        return List.of(
                new Result(
                        id(),
                        "computations/s, 30 days",
                        "",
                        PER_SECOND,
                        new Series(rounds.get(MONTH)),
                        new Series(List.of()),
                        List.of(),
                        List.of("one thread; half due instants, half working times")),
                new Result(
                        id() + " growth",
                        "5 years against 5 days",
                        " ns",
                        GROWTH,
                        new Series(rounds.get(FIVE_YEARS)),
                        new Series(rounds.get(WEEK)),
                        List.of(),
                        List.of()));
    }

    private static String measure(Lab lab) {
        try {
            Path folder = Files.createTempDirectory("redress-bench-");
            Path source = folder.resolve(LOOP);
            try (InputStream loop = CalendarArithmetic.class.getResourceAsStream(LOOP)) {
                Files.copy(loop, source, StandardCopyOption.REPLACE_EXISTING);
                return Command.run(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-cp",
                        classes(lab.repository()).toString(),
                        source.toString(),
                        Long.toString(lab.options().warmUp().toSeconds()),
                        Integer.toString(lab.options().rounds()),
                        Long.toString(lab.options().round().toSeconds()));
            } finally {
                Files.deleteIfExists(source);
                Files.delete(folder);
            }
        } catch (IOException e) {
            throw new BenchException("The loop over calendars cannot be run.", e);
        }
    }

    /** The service's own classes, as packaged. */
    private static Path classes(Path repository) throws IOException {
        Path folder = repository.resolve("sla-service/target/quarkus-app/app");
        try (Stream<Path> jars = Files.list(folder)) {
            return jars.filter(jar -> jar.toString().endsWith(".jar"))
                    .findFirst()
                    .orElseThrow(() -> new BenchException("There is no jar in " + folder + "."));
        }
    }
}
