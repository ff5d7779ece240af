package io.redress.deploy.platform;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.subethamail.smtp.server.SMTPServer;

/** Takes every mail that a service sends and puts it into a file; nothing leaves the machine. */
final class MailCatcher {

    private static final int LARGEST_BYTES = 10_000_000;
    private static final int KEPT = 5_000;

    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS").withZone(ZoneOffset.UTC);

    private final Path folder;
    private final AtomicLong count = new AtomicLong();
    private final SMTPServer server;

    MailCatcher(Home home, Ports ports) {
        this.folder = home.folder("mail");
        this.server = new SMTPServer.Builder()
                .bindAddress(InetAddress.getLoopbackAddress())
                .port(ports.smtp())
                .hostName("localhost")
                .maxMessageSize(LARGEST_BYTES)
                .messageHandler((context, from, to, content) -> keep(content))
                .build();
    }

    void start() {
        forgetOldest();
        server.start();
    }

    void stop() {
        server.stop();
    }

    /** A reader of the folder sees whole mails only, in the order in which they came. */
    private void keep(byte[] content) {
        String name = NAME.format(Instant.now()) + "-" + count.incrementAndGet() + ".eml";
        Path draft = folder.resolve("." + name);
        try {
            Files.write(draft, content);
            Files.move(draft, folder.resolve(name), ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void forgetOldest() {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> newestFirst = files.sorted(Comparator.reverseOrder()).toList();
            for (Path old : newestFirst.stream().skip(KEPT).toList()) {
                Files.delete(old);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
