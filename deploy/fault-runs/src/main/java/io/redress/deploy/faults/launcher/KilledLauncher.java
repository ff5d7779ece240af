package io.redress.deploy.faults.launcher;

import io.redress.deploy.faults.Fault;
import io.redress.deploy.faults.Scene;

/** The launcher is killed while its children go on, the broker or the database perhaps without. */
final class KilledLauncher implements Fault {

    private final String with;

    /** @param with the process that is killed besides, empty for none */
    KilledLauncher(String with) {
        this.with = with;
    }

    @Override
    public String name() {
        return with.isEmpty() ? "kill-launcher" : "kill-launcher-and-" + with;
    }

    @Override
    public String description() {
        return "kill -9 of the launcher" + (with.isEmpty() ? "" : " and " + with) + " under load, then a new start.";
    }

    @Override
    public void inject(Scene scene) {
        scene.system().process("launcher").kill();
        if (!with.isEmpty()) {
            scene.system().process(with).kill();
        }
    }

    @Override
    public void heal(Scene scene) {
        scene.system().start();
    }
}
