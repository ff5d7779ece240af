package io.redress.deploy.faults.net;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.util.Arrays;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** One direction of a connection. Reading and writing are apart, so that latency does not cost throughput. */
final class Pump {

    private static final int CHUNK_BYTES = 16 * 1024;
    private static final int CHUNKS_UNDER_WAY = 64;
    private static final byte[] END = new byte[0];

    private final Socket from;
    private final Socket to;
    private final Sky sky;
    private final Link link;
    private final BlockingQueue<Chunk> underWay = new ArrayBlockingQueue<>(CHUNKS_UNDER_WAY);

    private record Chunk(byte[] bytes, long readAt) {}

    Pump(Socket from, Socket to, Sky sky, Link link) {
        this.from = from;
        this.to = to;
        this.sky = sky;
        this.link = link;
    }

    void start() {
        Thread.ofVirtual().start(() -> endingWith(this::read));
        Thread.ofVirtual().start(() -> endingWith(this::write));
    }

    private void read() throws IOException, InterruptedException {
        InputStream in = from.getInputStream();
        byte[] buffer = new byte[CHUNK_BYTES];
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            underWay.put(new Chunk(Arrays.copyOf(buffer, read), System.nanoTime()));
        }
        underWay.put(new Chunk(END, System.nanoTime()));
    }

    private void write() throws IOException, InterruptedException {
        for (Chunk chunk = underWay.take(); chunk.bytes != END; chunk = underWay.take()) {
            delay(chunk, sky.awaitPassage());
            sky.awaitPassage();
            if (!link.isForgotten()) {
                to.getOutputStream().write(chunk.bytes);
            }
        }
        sky.awaitPassage();
        link.ended(to);
    }

    private static void delay(Chunk chunk, Weather weather) {
        switch (weather) {
            case Weather.Slow slow -> waitUntil(chunk.readAt + slow.latency().toNanos());
            case Weather.Narrow narrow ->
                waitUntil(
                        System.nanoTime() + TimeUnit.SECONDS.toNanos(1) * chunk.bytes.length / narrow.bytesPerSecond());
            case Weather.Fair fair -> {}
            case Weather.Silent silent -> {}
            case Weather.Refusing refusing -> {}
        }
    }

    private static void waitUntil(long nanoTime) {
        for (long left = nanoTime - System.nanoTime(); left > 0; left = nanoTime - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    private interface Work {
        void run() throws IOException, InterruptedException;
    }

    private void endingWith(Work work) {
        try {
            work.run();
        } catch (IOException cut) {
            if (!link.isForgotten()) {
                link.reset();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
