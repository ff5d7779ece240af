package io.redress.deploy.platform;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.LinkedHashMap;
import java.util.Map;

/** Every port of one copy of Redress, counted from one base so that a second copy can stand beside it. */
record Ports(int base) {

    static final int DEFAULT_BASE = 8080;
    private static final int HIGHEST_OFFSET = 204;
    private static final int BETWEEN_INSTANCES = 10;

    Ports {
        if (base < 1024 || base > 65535 - HIGHEST_OFFSET) {
            throw new PlatformException("REDRESS_PORT_BASE must lie between 1024 and " + (65535 - HIGHEST_OFFSET)
                    + ", and it is " + base + ".");
        }
    }

    static Ports of(String base) {
        if (base == null || base.isBlank()) {
            return new Ports(DEFAULT_BASE);
        }
        try {
            return new Ports(Integer.parseInt(base.strip()));
        } catch (NumberFormatException e) {
            throw new PlatformException(
                    "REDRESS_PORT_BASE must be a number such as 9080, and it is '" + base + "'.", e);
        }
    }

    int api(Service service) {
        return base + service.number();
    }

    int api(Instance instance) {
        return api(instance.service()) + BETWEEN_INSTANCES * (instance.number() - 1);
    }

    int management(Instance instance) {
        return api(instance) + 100;
    }

    int postgres() {
        return base + 201;
    }

    int kafka() {
        return base + 202;
    }

    int kafkaController() {
        return base + 203;
    }

    int smtp() {
        return base + HIGHEST_OFFSET;
    }

    /** What each port is for, in the words of an error message. */
    Map<Integer, String> purposes(int replicas) {
        Map<Integer, String> purposes = new LinkedHashMap<>();
        for (Instance instance : Instance.all(replicas)) {
            purposes.put(api(instance), instance.name());
            purposes.put(management(instance), "management port of " + instance.name());
        }
        purposes.put(postgres(), "PostgreSQL");
        purposes.put(kafka(), "Kafka");
        purposes.put(kafkaController(), "Kafka's controller");
        purposes.put(smtp(), "SMTP catcher");
        return purposes;
    }

    /** Says which port is taken before anything is started. */
    void requireFree(int replicas) {
        purposes(replicas).forEach((port, purpose) -> {
            if (isTaken(port)) {
                throw new PlatformException("Port " + port + " (" + purpose
                        + ") is taken by another program; stop that, or move all ports, for example with REDRESS_PORT_BASE="
                        + (base + 1000 <= 65535 - HIGHEST_OFFSET ? base + 1000 : DEFAULT_BASE) + " deploy/start.");
            }
        });
    }

    /** Whether somebody listens. Unlike an attempt to bind, it never gets in the way of who is about to. */
    static boolean answers(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1_000);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean isTaken(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return false;
        } catch (IOException e) {
            return true;
        }
    }
}
