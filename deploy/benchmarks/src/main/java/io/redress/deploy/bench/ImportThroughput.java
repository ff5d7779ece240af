package io.redress.deploy.bench;

import io.redress.deploy.harness.Part;
import java.util.ArrayList;
import java.util.List;

/** P4: rows imported per second, against COPY of what they left behind into tables with the same indexes. */
final class ImportThroughput implements Row {

    private static final Goal GOAL = Goal.atLeast(0.20, 0.50);

    /** So many rows make a file that takes about as long as a round is to be. */
    private static final int ROWS_PER_SECOND = 2_500;

    @Override
    public String id() {
        return "P4";
    }

    @Override
    public String describe() {
        return "rows of a CSV file imported per second, against COPY of what they left behind into the same tables";
    }

    @Override
    public List<Result> run(Lab lab) {
        try (Redress redress = lab.start();
                ImportLoad imports = new ImportLoad(redress);
                ImportCopies copies = new ImportCopies(redress.database(Part.INTAKE))) {
            redress.freeze(Part.ESCALATION, Part.SLA, Part.REPORTING);
            int rows = Math.toIntExact(lab.options().round().toSeconds() * ROWS_PER_SECOND);
            WarmUp.of(
                    redress,
                    lab,
                    () -> imports.run(Math.toIntExact(lab.options().warmUp().toSeconds() * ROWS_PER_SECOND)));
            imports.drainOutbox();
            List<ImportLoad.Finished> jobs = new ArrayList<>();
            Lab.Sides sides = lab.inTurns(
                    () -> {
                        redress.checkpoint();
                        CpuUse before = redress.cpu();
                        ImportLoad.Finished job = imports.run(rows);
                        CpuUse used = redress.cpu().since(before);
                        jobs.add(job);
                        imports.drainOutbox();
                        return new Measurement(rows / job.seconds(), rows, used);
                    },
                    () -> {
                        copies.take(jobs.getLast());
                        redress.checkpoint();
                        CpuUse before = redress.cpu();
                        double seconds = copies.copy();
                        return new Measurement(
                                rows / seconds, rows, redress.cpu().since(before));
                    });
            return List.of(new Result(
                    id(),
                    "rows imported",
                    "/s",
                    GOAL,
                    sides.product(),
                    sides.baseline(),
                    List.of(Condition.must(
                            "every row accepted", jobs.stream().allMatch(job -> job.accepted() == rows))),
                    List.of("%d rows a round; the baseline writes %d MB".formatted(rows, copies.bytes() >> 20))));
        }
    }
}
