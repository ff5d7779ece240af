package io.redress.deploy.faults.net;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The proxy misbehaves exactly as told: otherwise a fault run would prove nothing. */
class ProxyTest {

    private EchoServer server;
    private Proxy proxy;
    private Socket client;

    @BeforeEach
    void connect() throws IOException {
        server = new EchoServer();
        proxy = Proxy.open(0, server.port());
        client = newClient();
    }

    @AfterEach
    void close() throws IOException {
        client.close();
        proxy.close();
        server.close();
    }

    @Test
    void passesBothWays() throws IOException {
        assertEquals("hello", echo("hello"));
    }

    @Test
    void endsOnBothSidesWhenTheClientLeaves() throws IOException {
        echo("hello");

        client.close();

        await().until(() -> server.ended() == 1 && proxy.connections() == 0);
    }

    @Test
    void isLateByTheLatencyInEachDirection() throws IOException {
        echo("hello");
        proxy.become(new Weather.Slow(Duration.ofMillis(100)));

        long start = System.nanoTime();
        echo("again");

        assertTrue(System.nanoTime() - start >= Duration.ofMillis(200).toNanos());
    }

    @Test
    void letsOnlySoMuchThrough() throws IOException {
        echo("hello");
        proxy.become(new Weather.Narrow(10_000));

        long start = System.nanoTime();
        echo("x".repeat(2_000));

        assertTrue(System.nanoTime() - start >= Duration.ofMillis(400).toNanos());
    }

    @Test
    void keepsSilentAndDeliversLater() throws IOException {
        echo("hello");
        proxy.become(new Weather.Silent());

        client.getOutputStream().write("later".getBytes(UTF_8));
        client.setSoTimeout(200);
        assertThrows(SocketTimeoutException.class, () -> client.getInputStream().read());

        client.setSoTimeout(5_000);
        proxy.become(new Weather.Fair());
        assertEquals("later", new String(client.getInputStream().readNBytes(5), UTF_8));
    }

    @Test
    void letsOneConnectIntoSilence() throws IOException {
        proxy.become(new Weather.Silent());
        try (Socket second = newClient()) {
            second.getOutputStream().write("hello".getBytes(UTF_8));
            second.setSoTimeout(200);

            assertThrows(
                    SocketTimeoutException.class, () -> second.getInputStream().read());
        }
    }

    @Test
    void resetsWhatIsOpen() throws IOException {
        echo("hello");

        proxy.reset();

        assertThrows(SocketException.class, () -> client.getInputStream().read());
        await().until(() -> server.ended() == 1);
    }

    @Test
    void resetsWhoeverConnectsWhileItRefuses() throws IOException {
        proxy.become(new Weather.Refusing());

        assertThrows(SocketException.class, () -> {
            try (Socket second = newClient()) {
                second.getInputStream().read();
            }
        });
    }

    @Test
    void forgetsWithoutTellingAnybody() throws IOException {
        echo("hello");
        proxy.forget();

        client.getOutputStream().write("lost".getBytes(UTF_8));
        client.setSoTimeout(200);

        assertThrows(SocketTimeoutException.class, () -> client.getInputStream().read());
        assertEquals(0, server.ended());
    }

    @Test
    void halfClosedTheServerKnowsAndTheClientDoesNot() throws IOException {
        echo("hello");

        proxy.halfClose();

        await().until(() -> server.ended() == 1);
        client.setSoTimeout(200);
        assertThrows(SocketTimeoutException.class, () -> client.getInputStream().read());
    }

    private Socket newClient() throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), proxy.port());
        socket.setSoTimeout(5_000);
        return socket;
    }

    private String echo(String text) throws IOException {
        client.getOutputStream().write(text.getBytes(UTF_8));
        return new String(client.getInputStream().readNBytes(text.length()), UTF_8);
    }
}
