package io.redress.deploy.faults.process;

import io.redress.deploy.faults.Fault;
import io.redress.deploy.faults.Scene;
import io.redress.deploy.harness.CrashPoint;
import io.redress.deploy.harness.Part;
import java.time.Duration;

/** A service halts at a named point of its code, in the middle of its work. */
final class HaltAt implements Fault {

    private final String point;
    private final Part part;

    HaltAt(String point, Part part) {
        this.point = point;
        this.part = part;
    }

    @Override
    public String name() {
        return point + "-" + part.key();
    }

    @Override
    public String description() {
        return part.folder() + " halts at its crash point " + point + ".";
    }

    @Override
    public Duration duration() {
        return Duration.ZERO;
    }

    @Override
    public void inject(Scene scene) {
        CrashPoint crash = new CrashPoint(scene.system());
        crash.armAtOnce(part, point);
        crash.awaitHalt(part);
    }

    @Override
    public void cleanUp(Scene scene) {
        scene.system().settings(part, "");
    }
}
