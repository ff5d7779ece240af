package io.redress.sla.platform;

/** Named places at which a fault test lets the process die. Does nothing in production. */
@FunctionalInterface
public interface CrashPoints {

    String BEFORE_COMMIT = "before-commit";
    String AFTER_COMMIT = "after-commit";
    String RELAY_AFTER_SEND = "relay-after-send";
    String CONSUMER_AFTER_COMMIT = "consumer-after-commit";
    String MARK_AFTER_CLAIM = "mark-after-claim";

    void reach(String point);
}
