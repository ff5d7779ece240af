package io.redress.deploy.bench;

import java.util.List;

/** The rows that can be run, in the order of performance.md. */
final class Rows {

    static final List<Row> ALL = List.of(
            new IntakeThroughput(),
            new IntakeLatency(),
            new ChainThroughput(),
            new ImportThroughput(),
            new RelayThroughput(),
            new PathLatency(),
            new DeadlineLag(),
            new DeadlineBacklog(),
            new DeadlineFiring(),
            new PolicyMigration(),
            new CalendarArithmetic(),
            new MemoryAfterLoad(),
            new SecondStart(),
            new GrowingTables(),
            new Replicas(2),
            new Replicas(4));

    private Rows() {}

    static List<Row> chosen(List<String> ids) {
        ids.stream()
                .filter(id -> ALL.stream().noneMatch(row -> row.id().equals(id)))
                .findFirst()
                .ifPresent(unknown -> {
                    throw new BenchException("There is no row '" + unknown + "' here; deploy/bench --list names them.");
                });
        return ALL.stream()
                .filter(row -> ids.isEmpty() || ids.contains(row.id()))
                .toList();
    }
}
