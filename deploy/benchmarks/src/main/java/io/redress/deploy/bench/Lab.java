package io.redress.deploy.bench;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** What rows measure with: the settings of this run, fresh copies of Redress, and rounds in turns. */
record Lab(Options options, Path repository, PrintStream progress) {

    /** A fresh copy of the whole system, ready for requests. */
    Redress start() {
        return start(0);
    }

    /** One of several copies that stand side by side: 0, 1, 2. */
    Redress start(int copy) {
        return Redress.start(repository, this, copy, 1);
    }

    /** A fresh copy with so many instances of each service. */
    Redress startReplicated(int replicas) {
        return Redress.start(repository, this, 0, replicas);
    }

    void say(String sentence) {
        progress.println("  " + sentence);
    }

    /** Both sides of a row. */
    record Sides(Series product, Series baseline) {}

    /** Measures product and baseline in turns: A-B-A-B. */
    Sides inTurns(Supplier<Measurement> product, Supplier<Measurement> baseline) {
        List<Measurement> products = new ArrayList<>();
        List<Measurement> baselines = new ArrayList<>();
        for (int round = 1; round <= options.rounds(); round++) {
            products.add(product.get());
            baselines.add(baseline.get());
            say("round %d: %.4g against %.4g"
                    .formatted(
                            round,
                            products.getLast().value(),
                            baselines.getLast().value()));
        }
        return new Sides(new Series(products), new Series(baselines));
    }
}
