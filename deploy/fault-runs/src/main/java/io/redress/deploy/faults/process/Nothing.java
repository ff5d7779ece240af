package io.redress.deploy.faults.process;

import io.redress.deploy.faults.Fault;
import io.redress.deploy.faults.Scene;

/** No fault at all: what the others are compared with, and what a checker that cries wolf fails on. */
final class Nothing implements Fault {

    @Override
    public String name() {
        return "nothing";
    }

    @Override
    public String description() {
        return "Load and no fault.";
    }

    @Override
    public void inject(Scene scene) {
        // The load alone is at work.
    }
}
