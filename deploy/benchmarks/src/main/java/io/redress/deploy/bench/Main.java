package io.redress.deploy.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The command behind {@code deploy/bench}. */
public final class Main {

    private Main() {}

    /** Whatever the person can mend is told on standard error. */
    public static void main(String[] arguments) {
        try {
            run(Options.parse(Arrays.asList(arguments)));
        } catch (BenchException e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    private static void run(Options options) {
        if (options.list()) {
            Rows.ALL.forEach(row -> System.out.printf("%-4s %s%n", row.id(), row.describe()));
            return;
        }
        Path repository = Path.of(System.getProperty("redress.root", "."));
        Lab lab = new Lab(options, repository, System.err);
        List<Result> results = new ArrayList<>();
        for (Row row : Rows.chosen(options.rows())) {
            System.err.println(row.id() + ": " + row.describe());
            results.addAll(row.run(lab));
        }
        System.out.print(Report.table(results));
        System.out.println("Also in " + Journal.write(repository.resolve("deploy/target"), options, results) + ".");
    }
}
