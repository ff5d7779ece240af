package io.redress.deploy.faults.net;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Stands between a service and what it talks to, on the loopback interface, and misbehaves as told while both sides
 * run. A connection has two threads per direction; all of them wait most of their time, so they are virtual.
 */
public final class Proxy implements Closeable {

    private static final int BACKLOG = 512;

    private final ServerSocket server;
    private final int target;
    private final Sky sky = new Sky();
    private final Set<Link> links = ConcurrentHashMap.newKeySet();

    private Proxy(ServerSocket server, int target) {
        this.server = server;
        this.target = target;
    }

    /**
     * Listens at once.
     *
     * @param port where to listen, 0 for a free port
     * @param target the port that is meant
     */
    public static Proxy open(int port, int target) {
        try {
            ServerSocket server = new ServerSocket();
            server.setReuseAddress(true);
            server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), BACKLOG);
            Proxy proxy = new Proxy(server, target);
            Thread.ofPlatform().daemon().name("proxy-" + server.getLocalPort()).start(proxy::accept);
            return proxy;
        } catch (IOException e) {
            throw new UncheckedIOException("No proxy on port " + port, e);
        }
    }

    public int port() {
        return server.getLocalPort();
    }

    /** Connections that are open on either side. */
    public int connections() {
        return links.size();
    }

    /** Holds from now on, also for what is open. */
    public void become(Weather weather) {
        sky.become(weather);
    }

    /** Cuts every connection with a reset, on both sides. */
    public void reset() {
        links.forEach(Link::reset);
    }

    /** From now on nothing passes on what is open, whatever the weather; neither side hears that the other has left. */
    public void forget() {
        links.forEach(Link::forget);
    }

    /** Tells the server's side that no more will come; the client hears nothing of it and nothing more at all. */
    public void halfClose() {
        links.forEach(Link::halfClose);
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        reset();
        sky.become(new Weather.Fair());
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket client = server.accept();
                if (sky.now() instanceof Weather.Refusing) {
                    client.setSoLinger(true, 0);
                    client.close();
                } else {
                    new Link(client, target, sky, links).start();
                }
            } catch (SocketException closed) {
                // The next round sees that it was closed, or tries again.
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
