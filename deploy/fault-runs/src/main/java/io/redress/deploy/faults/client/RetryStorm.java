package io.redress.deploy.faults.client;

import io.redress.deploy.faults.Fault;
import io.redress.deploy.faults.Scene;
import io.redress.deploy.faults.load.Order;
import io.redress.deploy.faults.load.Sender;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/** Many clients send the same requests with the same keys at once, and again and again. */
final class RetryStorm implements Fault {

    private static final int REQUESTS = 12;
    private static final int CLIENTS_EACH = 24;
    private static final int ROUNDS = 3;

    @Override
    public String name() {
        return "retry-storm";
    }

    @Override
    public String description() {
        return CLIENTS_EACH + " clients at a time send each of " + REQUESTS + " requests with one key, " + ROUNDS
                + " times over.";
    }

    @Override
    public Duration duration() {
        return Duration.ZERO;
    }

    @Override
    public void inject(Scene scene) {
        Sender sender = new Sender(scene.system(), Duration.ofSeconds(60));
        for (int round = 0; round < ROUNDS; round++) {
            try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
                IntStream.range(0, REQUESTS)
                        .mapToObj(request -> Order.register(UUID.randomUUID().toString(), "MINOR"))
                        .forEach(order -> IntStream.range(0, CLIENTS_EACH)
                                .forEach(client ->
                                        clients.execute(() -> scene.journal().write(sender.send(order)))));
            }
        }
    }
}
