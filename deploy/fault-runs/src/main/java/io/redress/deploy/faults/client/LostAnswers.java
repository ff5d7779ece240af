package io.redress.deploy.faults.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.redress.deploy.faults.Fault;
import io.redress.deploy.faults.Scene;
import io.redress.deploy.faults.load.Order;
import io.redress.deploy.faults.load.Sender;
import io.redress.deploy.harness.LocalSystem;
import io.redress.deploy.harness.Part;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Clients hang up before they are answered, some in the middle of their request, and ask again later. */
final class LostAnswers implements Fault {

    private static final int CLIENTS = 200;

    @Override
    public String name() {
        return "lost-answers";
    }

    @Override
    public String description() {
        return CLIENTS + " clients hang up before the answer, or in mid-request, and retry with the same key.";
    }

    @Override
    public Duration duration() {
        return Duration.ZERO;
    }

    @Override
    public void inject(Scene scene) {
        Sender sender = new Sender(scene.system(), Duration.ofSeconds(60));
        try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < CLIENTS; i++) {
                int client = i;
                clients.execute(() -> {
                    Order order = Order.register(UUID.randomUUID().toString(), "MINOR");
                    hangUp(scene.system(), order, client);
                    scene.journal().write(sender.send(order));
                });
            }
        }
    }

    /** Every third one is cut off within its body, the others after it: at once, or when the answer may be on its way. */
    private static void hangUp(LocalSystem system, Order order, int client) {
        byte[] request = request(system, order);
        int length = client % 3 == 0 ? request.length - 40 : request.length;
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), system.portBase() + Part.INTAKE.number())) {
            socket.setSoLinger(client % 2 == 0, 0);
            socket.setSoTimeout(1 + client % 10);
            socket.getOutputStream().write(request, 0, length);
            socket.getOutputStream().flush();
            if (client % 4 != 0) {
                socket.getInputStream().read();
            }
        } catch (IOException asIntended) {
            // Whatever became of it, the client never learns.
            return;
        }
    }

    private static byte[] request(LocalSystem system, Order order) {
        byte[] body = order.body().getBytes(UTF_8);
        String text = "POST " + order.path() + " HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer "
                + system.token("integration") + "\r\nContent-Type: application/json\r\nIdempotency-Key: " + order.key()
                + "\r\nContent-Length: " + body.length + "\r\n\r\n";
        byte[] head = text.getBytes(UTF_8);
        byte[] request = new byte[head.length + body.length];
        System.arraycopy(head, 0, request, 0, head.length);
        System.arraycopy(body, 0, request, head.length, body.length);
        return request;
    }
}
