package io.redress.deploy.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * PostgreSQL's own load generator, with prepared statements and values bound as parameters, as a service does it.
 *
 * @param scripts files it draws from at random
 * @param variables strings that the scripts bind
 */
record Pgbench(Database database, String schema, int clients, List<Path> scripts, Map<String, String> variables) {

    private static final String ADVICE =
            "The baseline of this row is pgbench, which is not installed here; it comes with PostgreSQL (for example"
                    + " 'apt install postgresql-contrib').";
    private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+) \\(without initial connection time\\)");
    private static final Pattern PROCESSED = Pattern.compile("transactions actually processed: (\\d+)");
    private static final Pattern FAILED = Pattern.compile("number of failed transactions: (\\d+)");

    /** What a run found: transactions, how many a second, and their latencies in microseconds where they were asked for. */
    record Outcome(long transactions, double perSecond, long[] micros) {

        double millisAt(double percentile) {
            int index = (int) Math.ceil(percentile / 100 * micros.length) - 1;
            return micros[Math.max(0, index)] / 1_000.0;
        }
    }

    static void require() {
        Command.find("pgbench", ADVICE);
    }

    /** As fast as it can. */
    Outcome run(Duration length) {
        return outcome(Command.run(environment(), words(length, List.of())), new long[0]);
    }

    /** Transactions start at random moments (Poisson), so many a second; latency counts from when one was due. */
    Outcome run(Duration length, double perSecond) {
        try {
            Path folder = Files.createTempDirectory("redress-pgbench-");
            String said = Command.run(
                    environment(),
                    words(length, List.of("--rate=" + perSecond, "--log", "--log-prefix=" + folder.resolve("log"))));
            return outcome(said, latencies(folder));
        } catch (IOException e) {
            throw new BenchException("pgbench's log cannot be read.", e);
        }
    }

    private Map<String, String> environment() {
        return Map.of("PGPASSWORD", database.password(), "PGOPTIONS", "-c search_path=" + schema);
    }

    private List<String> words(Duration length, List<String> more) {
        List<String> words = new ArrayList<>(List.of(Command.find("pgbench", ADVICE), "--no-vacuum"));
        words.addAll(List.of("--protocol=prepared", "--client=" + clients, "--jobs=2", "--time=" + length.toSeconds()));
        words.addAll(List.of("--host=127.0.0.1", "--port=" + database.port(), "--username=" + database.user()));
        scripts.forEach(script -> words.add("--file=" + script));
        variables.forEach((name, value) -> words.add("--define=" + name + "=" + value));
        words.addAll(more);
        words.add(database.name());
        return words;
    }

    private static Outcome outcome(String said, long[] micros) {
        if (!find(FAILED, said).equals("0")) {
            throw new BenchException("pgbench's transactions fail:\n" + said);
        }
        return new Outcome(Long.parseLong(find(PROCESSED, said)), Double.parseDouble(find(RATE, said)), micros);
    }

    private static String find(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            throw new BenchException("pgbench said something unknown:\n" + text);
        }
        return matcher.group(1);
    }

    /** Third word of each line: microseconds, counted from the moment at which the transaction was due. */
    private static long[] latencies(Path folder) throws IOException {
        List<Long> micros = new ArrayList<>();
        try (Stream<Path> logs = Files.list(folder)) {
            for (Path log : logs.toList()) {
                for (String line : Files.readAllLines(log)) {
                    micros.add(Long.parseLong(line.split(" ")[2]));
                }
                Files.delete(log);
            }
        }
        Files.delete(folder);
        long[] sorted = micros.stream().mapToLong(Long::longValue).toArray();
        Arrays.sort(sorted);
        return sorted;
    }
}
