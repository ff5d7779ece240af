package io.redress.deploy.faults.client;

import io.redress.deploy.faults.Fault;
import java.util.List;

/** Clients that misbehave. */
public final class ClientFaults {

    private ClientFaults() {}

    public static List<Fault> all() {
        return List.of(new RetryStorm(), new LostAnswers());
    }
}
