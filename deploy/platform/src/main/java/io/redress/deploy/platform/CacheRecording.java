package io.redress.deploy.platform;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;

/** Records the start-up caches that are missing while the processes that were started without them go on serving. */
final class CacheRecording {

    private final Kafka kafka;
    private final List<RunningService> services;
    private final WarmUp warmUp;
    private final Progress progress;
    private final ReentrantLock oneAtATime = new ReentrantLock();
    private volatile boolean abandoned;

    CacheRecording(Kafka kafka, List<RunningService> services, WarmUp warmUp, Progress progress) {
        this.kafka = kafka;
        this.services = services;
        this.warmUp = warmUp;
        this.progress = progress;
    }

    void record(ProcessGroup group) {
        List<Runnable> missing = new ArrayList<>();
        for (RunningService service : services) {
            if (service.cache().isWanted()) {
                missing.add(() -> {
                    warmUp.visit(service.instance().service());
                    service.cache().finish(service.process().process().pid());
                });
            }
        }
        if (kafka.cache().isWanted()) {
            missing.add(() -> kafka.cache().finish(kafka.process().process().pid()));
        }
        if (missing.isEmpty()) {
            return;
        }
        progress.say("Recording start-up caches in the background, once per build.");
        missing.forEach(this::unlessAbandoned);
        if (!abandoned && !group.isStopping()) {
            progress.say("Start-up caches are recorded; the next start is faster.");
        }
    }

    boolean isUnfinished() {
        return kafka.cache().isWanted()
                || services.stream().anyMatch(service -> service.cache().isWanted());
    }

    /** Waits for the one under way; the others are recorded as their processes end. */
    void abandon() {
        abandoned = true;
        oneAtATime.lock();
        oneAtATime.unlock();
    }

    void keepWhatEndedWithItsProcess() {
        services.forEach(service -> service.cache().keep());
        kafka.cache().keep();
    }

    private void unlessAbandoned(Runnable recording) {
        oneAtATime.lock();
        try {
            if (!abandoned) {
                recording.run();
            }
        } finally {
            oneAtATime.unlock();
        }
    }
}
