package io.redress.deploy.faults.net;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.Set;

/** One connection through the proxy: the client's socket, the server's, and a pump for each direction. */
final class Link {

    private final Socket client;
    private final int target;
    private final Sky sky;
    private final Set<Link> links;
    private volatile Socket server;
    private volatile boolean forgotten;

    Link(Socket client, int target, Sky sky, Set<Link> links) {
        this.client = client;
        this.target = target;
        this.sky = sky;
        this.links = links;
    }

    void start() {
        links.add(this);
        Thread.ofVirtual().start(this::connect);
    }

    void reset() {
        reset(client);
        reset(server);
        links.remove(this);
    }

    void forget() {
        forgotten = true;
    }

    void halfClose() {
        forgotten = true;
        try {
            if (server != null) {
                server.shutdownOutput();
            }
        } catch (IOException gone) {
            reset();
        }
    }

    boolean isForgotten() {
        return forgotten;
    }

    /** One direction has ended; where nothing is kept secret the other side hears of it, and after both the link is gone. */
    void ended(Socket receiver) {
        if (forgotten) {
            return;
        }
        try {
            receiver.shutdownOutput();
            if (client.isOutputShutdown() && server.isOutputShutdown()) {
                client.close();
                server.close();
                links.remove(this);
            }
        } catch (IOException gone) {
            reset();
        }
    }

    private void connect() {
        try {
            sky.awaitPassage();
            server = new Socket(InetAddress.getLoopbackAddress(), target);
            client.setTcpNoDelay(true);
            server.setTcpNoDelay(true);
            new Pump(client, server, sky, this).start();
            new Pump(server, client, sky, this).start();
        } catch (IOException refused) {
            reset();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Closing with no time to linger is what sends a reset. */
    private static void reset(Socket socket) {
        try {
            if (socket != null && !socket.isClosed()) {
                socket.setSoLinger(true, 0);
                socket.close();
            }
        } catch (IOException gone) {
            // It is closed, which is what was wanted.
        }
    }
}
