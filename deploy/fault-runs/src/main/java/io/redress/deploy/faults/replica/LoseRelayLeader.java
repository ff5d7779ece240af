package io.redress.deploy.faults.replica;

import io.redress.deploy.faults.Fault;
import io.redress.deploy.faults.Scene;
import io.redress.deploy.faults.Violation;
import io.redress.deploy.harness.Part;
import io.redress.deploy.harness.RunningProcess;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/** Of two instances the one that publishes is lost; the other has to take over in time, and no event may get lost. */
final class LoseRelayLeader implements Fault {

    private final String name;
    private final String how;
    private final Part part;
    private final Consumer<RunningProcess> harm;
    private final Consumer<RunningProcess> cure;
    private final Duration duration;
    private final Duration mustTakeOverWithin;
    private Duration tookOverAfter = Duration.ZERO;
    private RunningProcess leader;

    private LoseRelayLeader(
            String name,
            String how,
            Part part,
            Consumer<RunningProcess> harm,
            Consumer<RunningProcess> cure,
            Duration duration,
            Duration mustTakeOverWithin) {
        this.name = name;
        this.how = how;
        this.part = part;
        this.harm = harm;
        this.cure = cure;
        this.duration = duration;
        this.mustTakeOverWithin = mustTakeOverWithin;
    }

    static LoseRelayLeader killed(Part part) {
        return new LoseRelayLeader(
                "relay-leader-killed-" + part.key(),
                "is killed",
                part,
                RunningProcess::kill,
                process -> {},
                Duration.ofSeconds(3),
                Duration.ofSeconds(5));
    }

    /** It keeps its session and its lock; the database has to end that session. When it wakes it must not publish. */
    static LoseRelayLeader frozen(Part part) {
        return new LoseRelayLeader(
                "relay-leader-frozen-" + part.key(),
                "stands still for a minute and wakes",
                part,
                RunningProcess::freeze,
                RunningProcess::wake,
                Duration.ofSeconds(45),
                Duration.ofSeconds(20));
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String description() {
        return "Of two instances of " + part.folder() + " the one that publishes " + how + ".";
    }

    @Override
    public int replicas() {
        return 2;
    }

    @Override
    public Duration duration() {
        return duration;
    }

    @Override
    public void inject(Scene scene) {
        RelayLeader relay = new RelayLeader(scene.system(), part);
        int number = relay.number();
        if (number == 0) {
            throw new IllegalStateException("nobody publishes the events of " + part.folder());
        }
        leader = scene.system().process(part, number);
        harm.accept(leader);
        tookOverAfter = relay.untilAnotherThan(number, mustTakeOverWithin.multipliedBy(3));
        System.out.printf("  the other instance publishes after %.2f s%n", tookOverAfter.toMillis() / 1000.0);
    }

    @Override
    public void heal(Scene scene) {
        cure.accept(leader);
    }

    @Override
    public List<Violation> judge(Scene scene) {
        return tookOverAfter.compareTo(mustTakeOverWithin) <= 0
                ? List.of()
                : List.of(Violation.broken(
                        "Fail-over",
                        "The other instance published after " + tookOverAfter.toMillis() + " ms, and "
                                + mustTakeOverWithin.toMillis() + " ms are the limit."));
    }
}
