package io.redress.deploy.faults.load;

/** What the load asks of intake. */
public enum Action {
    REGISTER,
    ACKNOWLEDGE,
    RESOLVE
}
