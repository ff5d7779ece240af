package io.redress.sla.mark;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.redress.sla.clock.ClocksSet;
import io.redress.sla.platform.Connections;
import io.redress.sla.policy.ActivatePolicyVersions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Wakes when a mark is due. Sleeps until the next instant by the monotonic timer of the JVM, is woken by an earlier one
 * that gets committed here, and looks again now and then as a net for what others commit. Any number of instances run
 * side by side: the locks of the database divide the work.
 */
@ApplicationScoped
class MarkTimer {

    private static final Logger LOG = Logger.getLogger(MarkTimer.class);
    private static final Duration TAKEN_BY_OTHERS = Duration.ofMillis(25);
    private static final Duration AFTER_FAULT = Duration.ofSeconds(1);

    private final Backlog backlog;
    private final DueClocks dueClocks;
    private final ClocksSetAside setAside;
    private final ActivatePolicyVersions policies;
    private final Connections connections;
    private final boolean enabled;
    private final Duration poll;
    private final Alarm alarm = new Alarm();
    private final Thread thread = Thread.ofPlatform().name("mark-timer").unstarted(this::run);
    private volatile boolean running = true;

    MarkTimer(
            Backlog backlog,
            DueClocks dueClocks,
            ClocksSetAside setAside,
            ActivatePolicyVersions policies,
            Connections connections,
            @ConfigProperty(name = "redress.marks.enabled", defaultValue = "true") boolean enabled,
            @ConfigProperty(name = "redress.marks.poll-interval", defaultValue = "PT2S") Duration poll) {
        this.backlog = backlog;
        this.dueClocks = dueClocks;
        this.setAside = setAside;
        this.policies = policies;
        this.connections = connections;
        this.enabled = enabled;
        this.poll = poll;
    }

    void start(@Observes StartupEvent event) {
        if (enabled) {
            thread.start();
        }
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        running = false;
        alarm.ring();
        if (enabled) {
            thread.join(Duration.ofSeconds(10));
        }
    }

    void wake(@Observes ClocksSet set) {
        alarm.set(set.next());
    }

    private void run() {
        while (running) {
            try {
                alarm.clear();
                alarm.sleep(connections.onReserve(this::workOff));
            } catch (RuntimeException e) {
                LOG.warnf("Marks are not firing, trying again: %s", rootOf(e));
                LOG.debugf(e, "Why they are not");
                alarm.pause(AFTER_FAULT);
            }
        }
    }

    /** Fires all that is due. @return when to look again */
    private Alarm.Plan workOff() {
        policies.activateDue();
        return planAfter(backlog.workOff(() -> running));
    }

    private Alarm.Plan planAfter(int fired) {
        DueClocks.Next next = dueClocks.next(setAside.ids()).orElse(new DueClocks.Next(Instant.MAX, poll));
        if (!next.in().isPositive()) {
            return new Alarm.Plan(next.at(), fired == 0 ? TAKEN_BY_OTHERS : Duration.ZERO);
        }
        return new Alarm.Plan(next.at(), next.in().compareTo(poll) < 0 ? next.in() : poll);
    }

    private static String rootOf(Throwable fault) {
        Throwable root = fault;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        return root.toString();
    }
}
