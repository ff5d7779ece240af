package io.redress.deploy.faults.broker;

import io.redress.deploy.faults.Fault;
import java.time.Duration;
import java.util.List;

/** The broker dies, hangs, stays away, refuses, or loses what it had acknowledged. */
public final class BrokerFaults {

    private BrokerFaults() {}

    public static List<Fault> all() {
        return List.of(
                new KillBroker("broker-killed", 1),
                new KillBroker("broker-killed-again", 3),
                new HangBroker(),
                new BrokerDown(Duration.ofMinutes(5)),
                new RefuseRecords(),
                new Rebalance(),
                new RecreateTopics(),
                new WipeLog(),
                new LoseBroker(),
                new RetentionPassed());
    }
}
