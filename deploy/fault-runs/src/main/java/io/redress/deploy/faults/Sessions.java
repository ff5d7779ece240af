package io.redress.deploy.faults;

import java.io.IOException;

/** Gives one fault after the other a system, a new one when the last is damaged, has grown large, or does not suit. */
final class Sessions implements AutoCloseable {

    private final Thread whenInterrupted = new Thread(this::stop);
    private Session current;

    Sessions() {
        Runtime.getRuntime().addShutdownHook(whenInterrupted);
    }

    synchronized Session next(Fault fault) {
        if (current != null && (current.isWornOut() || !current.suits(fault))) {
            stop();
        }
        if (current == null) {
            current = Session.start(fault.replicas());
        }
        return current;
    }

    @Override
    public void close() {
        stop();
        Runtime.getRuntime().removeShutdownHook(whenInterrupted);
    }

    private synchronized void stop() {
        if (current != null) {
            try {
                current.close();
            } catch (IOException e) {
                throw new IllegalStateException(e);
            } finally {
                current = null;
            }
        }
    }
}
