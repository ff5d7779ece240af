package io.redress.deploy.platform;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.stream.IntStream;

/** All parts of one running copy, and the order in which they start and stop. */
final class Platform {

    private final Progress progress;
    private final ProcessGroup group;
    private final Tokens tokens;
    private final Postgres postgres;
    private final Kafka kafka;
    private final MailCatcher mail;
    private final List<List<RunningService>> rows;
    private final CacheRecording recording;

    Platform(Path repository, Home home, Ports ports, int replicas, Progress progress) {
        Secrets secrets = new Secrets(home);
        this.progress = progress;
        this.group = new ProcessGroup(progress);
        this.tokens = new Tokens(home);
        this.postgres = new Postgres(home, ports, replicas, secrets);
        this.kafka = new Kafka(home, ports, repository.resolve("deploy/platform/target/platform.jar"));
        this.mail = new MailCatcher(home, ports);
        ServiceConfig config = new ServiceConfig(home, ports, secrets, tokens);
        this.rows = IntStream.rangeClosed(1, replicas)
                .mapToObj(Instance::row)
                .map(row -> row.stream()
                        .map(instance -> new RunningService(instance, repository, home, ports, config))
                        .toList())
                .toList();
        this.recording = new CacheRecording(kafka, rows.getFirst(), new WarmUp(ports, tokens), progress);
    }

    /** Returns when every instance is ready and the broker listens. The first of each service migrate its database. */
    void start() throws GeneralSecurityException, IOException {
        progress.say("Starting PostgreSQL and Kafka.");
        tokens.provide();
        Parallel.run(() -> postgres.start(group), () -> kafka.start(group));
        progress.say("Starting intake, escalation, sla and reporting.");
        Parallel.run(() -> Parallel.forEach(rows.getFirst(), this::start), mail::start);
        kafka.awaitOpen();
        rows.stream().skip(1).forEach(row -> Parallel.forEach(row, this::start));
        group.watch(postgres.process(), postgres::isReady);
        group.watch(kafka.process(), kafka::isReady);
        rows.forEach(row -> row.forEach(service -> group.watch(service.process(), service::isReady)));
    }

    private void start(RunningService service) {
        service.start(group, progress);
        progress.say(service.instance().name() + " is ready.");
    }

    /** What may follow once everything is up, and takes nothing from those who use it. */
    void recordCaches() {
        recording.record(group);
    }

    boolean isStopping() {
        return group.isStopping();
    }

    /** Whether a process has still to record its start-up cache, which it does as it ends. */
    boolean stopsSlowly() {
        return recording.isUnfinished();
    }

    /** Stops everything; a second call returns at once. */
    void stop() {
        recording.abandon();
        group.stop();
        mail.stop();
        recording.keepWhatEndedWithItsProcess();
    }
}
