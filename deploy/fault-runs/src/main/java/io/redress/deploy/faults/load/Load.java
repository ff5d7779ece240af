package io.redress.deploy.faults.load;

import io.redress.deploy.harness.LocalSystem;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/**
 * Integrations at work: so many at once register complaints, acknowledge and resolve some of them, early, late or
 * never. What they did is in the journal.
 */
public final class Load {

    private static final int SENDERS = 12;
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final String[] SEVERITIES = {"MINOR", "MODERATE", "MINOR", "MAJOR"};

    private final LocalSystem system;
    private final Journal journal;
    private final AtomicLong cases = new AtomicLong();
    private final AtomicLong nextSlot = new AtomicLong();
    private final Phaser underWay = new Phaser(1);
    private final List<Thread> senders = new ArrayList<>();
    private volatile boolean running;

    public Load(LocalSystem system, Journal journal) {
        this.system = system;
        this.journal = journal;
    }

    /** Begins to send, at most so many new cases a second. */
    public void start(int perSecond) {
        Sender sender = new Sender(system, PATIENCE);
        long interval = TimeUnit.SECONDS.toNanos(1) / perSecond;
        nextSlot.set(System.nanoTime());
        running = true;
        for (int i = 0; i < SENDERS; i++) {
            senders.add(Thread.ofVirtual().start(() -> {
                while (running) {
                    LockSupport.parkNanos(nextSlot.getAndAdd(interval) - System.nanoTime());
                    handle(sender);
                }
            }));
        }
    }

    /** Sends nothing new, and returns when everything that was begun has its answer or was given up. */
    public void stop() {
        running = false;
        try {
            for (Thread thread : senders) {
                thread.join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        senders.clear();
        underWay.arriveAndAwaitAdvance();
    }

    /** Registrations answered per second in a closed loop: every sender asks again as soon as it is answered. */
    public double throughput(Duration window) {
        Sender sender = new Sender(system, PATIENCE);
        AtomicLong answered = new AtomicLong();
        long began = System.nanoTime();
        long end = began + window.toNanos();
        try (ExecutorService loops = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < SENDERS; i++) {
                loops.execute(() -> {
                    while (System.nanoTime() < end) {
                        Entry entry = sender.send(Order.register(newNaturalKey(), "MAJOR"));
                        journal.write(entry);
                        if (entry.isAnswered()) {
                            answered.incrementAndGet();
                        }
                    }
                });
            }
        }
        return answered.get() * 1e9 / (System.nanoTime() - began);
    }

    private void handle(Sender sender) {
        long number = cases.getAndIncrement();
        String naturalKey = newNaturalKey();
        Entry registered = sender.send(Order.register(naturalKey, SEVERITIES[(int) (number % SEVERITIES.length)]));
        journal.write(registered);
        if (registered.isAnswered()) {
            follow(number, () -> sender.send(next(number, registered)));
        }
    }

    /** Of eight cases two are left alone; the others are acknowledged or resolved, at once or some seconds later. */
    private void follow(long number, Supplier<Entry> request) {
        int turn = (int) (number / SEVERITIES.length % 8);
        if (turn >= 6) {
            return;
        }
        underWay.register();
        Thread.ofVirtual().start(() -> {
            try {
                LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(turn % 3 * 3));
                journal.write(request.get());
            } finally {
                underWay.arriveAndDeregister();
            }
        });
    }

    private static Order next(long number, Entry registered) {
        return number / SEVERITIES.length % 2 == 0
                ? Order.acknowledge(registered.id(), registered.naturalKey())
                : Order.resolve(registered.id(), registered.naturalKey());
    }

    private static String newNaturalKey() {
        return UUID.randomUUID().toString();
    }
}
