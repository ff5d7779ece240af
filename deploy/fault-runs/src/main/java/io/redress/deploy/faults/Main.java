package io.redress.deploy.faults;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What {@code deploy/faults} runs. */
public final class Main {

    private static final double MUST_REGAIN = 0.95;
    private static final int SHOWN = 8;

    private Main() {}

    /** Exit code 0 when nothing was lost, doubled, early or otherwise broken; 2 for a name nobody knows. */
    public static void main(String[] arguments) throws Exception {
        PrintStream out = System.out;
        if (Arrays.asList(arguments).contains("--list")) {
            Faults.all().forEach(fault -> out.printf("%-38s %s%n", fault.name(), fault.description()));
            return;
        }
        boolean all = Arrays.asList(arguments).contains("--all");
        boolean measuring = all || !Arrays.asList(arguments).contains("--quick") && arguments.length > 0;
        List<String> names =
                Arrays.stream(arguments).filter(word -> !word.startsWith("--")).toList();
        Optional<String> unknown =
                names.stream().filter(name -> Faults.named(name).isEmpty()).findFirst();
        if (unknown.isPresent()) {
            System.err.println("There is no fault '" + unknown.get() + "'; deploy/faults --list names them.");
            System.exit(2);
        }
        List<Fault> chosen = all
                ? Faults.all()
                : names.isEmpty()
                        ? Faults.ofVerify()
                        : names.stream()
                                .map(name -> Faults.named(name).orElseThrow())
                                .toList();
        System.exit(run(chosen, new Runner(measuring, out), out) ? 0 : 1);
    }

    private static boolean run(List<Fault> faults, Runner runner, PrintStream out) throws Exception {
        Path folder = Path.of(System.getProperty("redress.root", "."), "deploy/target");
        Table table = new Table();
        try (Sessions sessions = new Sessions()) {
            for (Fault fault : faults) {
                Optional<String> obstacle = fault.obstacle();
                if (obstacle.isPresent()) {
                    out.println(fault.name() + ": skipped, since " + obstacle.get());
                    continue;
                }
                Session session = sessions.next(fault);
                Row row = runner.run(fault, session);
                table.add(row);
                table.write(folder);
                report(row, session, out);
            }
        }
        if (!table.rows().isEmpty()) {
            out.println();
            out.println(table.markdown());
            out.println("Written to " + folder.resolve("faults.md") + " and faults.json.");
        }
        table.rows().stream()
                .filter(row -> row.before() > 0 && row.after() > 0 && row.ratio() < MUST_REGAIN)
                .forEach(row -> out.printf("%s: throughput came back to %.2f only.%n", row.fault(), row.ratio()));
        return table.rows().stream().allMatch(row -> row.violations().isEmpty());
    }

    private static void report(Row row, Session session, PrintStream out) {
        out.printf(
                "  %d acknowledged, %d lost, %d doubled, %d early, %d otherwise broken; recovered in %.1f s, at rest"
                        + " in %.1f s%n",
                row.acknowledged(),
                row.lost(),
                row.doubled(),
                row.early(),
                row.broken(),
                row.recoverySeconds(),
                row.restSeconds());
        row.violations().stream().limit(SHOWN).forEach(violation -> out.println("  " + violation));
        if (row.violations().size() > SHOWN) {
            out.println("  … and " + (row.violations().size() - SHOWN) + " more");
        }
        if (!row.violations().isEmpty()) {
            out.println("  Its state is kept in " + session.home() + ".");
        }
    }
}
