package io.redress.deploy.faults.net;

import io.redress.deploy.faults.Fault;
import io.redress.deploy.faults.Scene;
import io.redress.deploy.faults.Violation;
import io.redress.deploy.harness.LocalSystem;
import io.redress.deploy.harness.Part;
import io.redress.deploy.harness.Waiting;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

/** The network between services and what they lean on misbehaves. Nobody may need to be started anew for it. */
public final class NetworkFault implements Fault {

    private static final Duration BETWEEN_BLOWS = Duration.ofSeconds(1);

    private final String name;
    private final String description;
    private final Duration duration;
    private final int blows;
    private final Function<LocalSystem, Detour> way;
    private final Consumer<Proxy> harm;
    private final Map<Part, Long> pids = new EnumMap<>(Part.class);
    private Detour detour;

    private NetworkFault(
            String name,
            String description,
            Duration duration,
            int blows,
            Function<LocalSystem, Detour> way,
            Consumer<Proxy> harm) {
        this.name = name;
        this.description = description;
        this.duration = duration;
        this.blows = blows;
        this.way = way;
        this.harm = harm;
    }

    /** A weather that lasts. */
    public static Fault lasting(
            String name, String description, Duration duration, Function<LocalSystem, Detour> way, Weather weather) {
        return new NetworkFault(name, description, duration, 1, way, proxy -> proxy.become(weather));
    }

    /** Something that strikes so many times, a second apart. */
    public static Fault striking(
            String name, String description, int blows, Function<LocalSystem, Detour> way, Consumer<Proxy> harm) {
        return new NetworkFault(name, description, BETWEEN_BLOWS, blows, way, harm);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String description() {
        return description;
    }

    @Override
    public Duration duration() {
        return duration;
    }

    @Override
    public void prepare(Scene scene) {
        detour = way.apply(scene.system());
        for (Part part : Part.values()) {
            pids.put(part, scene.system().process(part).pid());
        }
    }

    @Override
    public void inject(Scene scene) {
        for (int blow = 0; blow < blows; blow++) {
            if (blow > 0) {
                Waiting.pass(BETWEEN_BLOWS);
            }
            harm.accept(detour.proxy());
        }
    }

    @Override
    public void heal(Scene scene) {
        detour.proxy().become(new Weather.Fair());
    }

    @Override
    public List<Violation> judge(Scene scene) {
        return pids.entrySet().stream()
                .filter(part -> scene.system().process(part.getKey()).pid() != part.getValue())
                .map(part -> Violation.broken("Run", part.getKey().folder() + " was started anew."))
                .toList();
    }

    @Override
    public void cleanUp(Scene scene) {
        if (detour != null) {
            detour.close();
        }
    }
}
