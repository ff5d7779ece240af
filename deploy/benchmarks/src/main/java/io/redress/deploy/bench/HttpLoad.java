package io.redress.deploy.bench;

import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.HdrHistogram.Histogram;

/**
 * Sends requests to one service over connections that are kept open, all from a single event loop so that little CPU
 * is taken from what is measured.
 */
final class HttpLoad implements AutoCloseable {

    private static final Duration ANSWER_LIMIT = Duration.ofSeconds(30);
    private static final long SEED = 42;

    private final Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
    private final HttpClient client;
    private final int[] ports;
    private final int connections;
    private final String token;
    private final Supplier<HttpCall> calls;
    private int turn;

    HttpLoad(int port, String token, int connections, Supplier<HttpCall> calls) {
        this(new int[] {port}, token, connections, calls);
    }

    /** Requests go to the ports in turn, over so many connections in all. */
    HttpLoad(int[] ports, String token, int connections, Supplier<HttpCall> calls) {
        this.client = vertx.createHttpClient(
                new HttpClientOptions().setDefaultHost("127.0.0.1").setKeepAliveTimeout(0),
                new PoolOptions().setHttp1MaxSize(connections / ports.length).setMaxWaitQueueSize(-1));
        this.ports = ports.clone();
        this.connections = connections;
        this.token = "Bearer " + token;
        this.calls = calls;
    }

    /** Every connection sends its next request as soon as it has the answer to the last one. */
    LoadResult closed(Duration length) {
        Run run = new Run(connections);
        long end = System.nanoTime() + length.toNanos();
        vertx.runOnContext(start -> {
            for (int i = 0; i < connections; i++) {
                again(run, () -> System.nanoTime() < end);
            }
        });
        return run.await();
    }

    /** The same until so many have been sent. */
    LoadResult closed(int count) {
        Run run = new Run(connections);
        AtomicInteger left = new AtomicInteger(count);
        vertx.runOnContext(start -> {
            for (int i = 0; i < connections; i++) {
                again(run, () -> left.getAndDecrement() > 0);
            }
        });
        return run.await();
    }

    private void again(Run run, BooleanSupplier more) {
        if (more.getAsBoolean()) {
            send(run, System.nanoTime(), () -> again(run, more));
        } else {
            run.done();
        }
    }

    /**
     * Requests arrive at random (Poisson) whatever becomes of the earlier ones; latency counts from the moment at which
     * a request was meant to be sent.
     */
    LoadResult open(double perSecond, Duration length) {
        Arrivals arrivals = new Arrivals(perSecond, length);
        Run run = new Run(arrivals.count());
        vertx.runOnContext(start -> {
            long begin = System.nanoTime();
            sendDue(run, arrivals, begin);
            vertx.setPeriodic(1, timer -> {
                sendDue(run, arrivals, begin);
                if (arrivals.exhausted()) {
                    vertx.cancelTimer(timer);
                }
            });
        });
        return run.await();
    }

    private void sendDue(Run run, Arrivals arrivals, long begin) {
        while (!arrivals.exhausted() && arrivals.peek() <= System.nanoTime() - begin) {
            send(run, begin + arrivals.take(), run::done);
        }
    }

    private void send(Run run, long intended, Runnable next) {
        HttpCall call = calls.get();
        RequestOptions request = new RequestOptions()
                .setMethod(call.method())
                .setPort(ports[turn++ % ports.length])
                .setURI(call.path())
                .setTimeout(ANSWER_LIMIT.toMillis())
                .putHeader("Authorization", token);
        call.headers().forEach(request::putHeader);
        client.request(request)
                .compose(sending -> sending.send(call.body()))
                .compose(answer -> answer.end().map(answer.statusCode()))
                .onComplete(outcome -> {
                    if (outcome.failed()) {
                        run.failed(outcome.cause().getClass().getSimpleName());
                    } else if (outcome.result() != call.expected()) {
                        run.failed("HTTP " + outcome.result());
                    } else {
                        run.succeeded(System.nanoTime() - intended);
                    }
                    next.run();
                });
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    /** Moments of a Poisson process, in nanoseconds from its start; the same every time. */
    private static final class Arrivals {

        private final long[] moments;
        private int next;

        Arrivals(double perSecond, Duration length) {
            RandomGenerator random =
                    RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
            moments = new long[Math.max(1, (int) (perSecond * length.toMillis() / 1_000))];
            double at = 0;
            for (int i = 0; i < moments.length; i++) {
                at += random.nextExponential() / perSecond;
                moments[i] = (long) (at * 1e9);
            }
        }

        int count() {
            return moments.length;
        }

        boolean exhausted() {
            return next == moments.length;
        }

        long peek() {
            return moments[next];
        }

        long take() {
            return moments[next++];
        }
    }

    /** Collects outcomes; written by the event loop, read when all is over. */
    private static final class Run {

        private final Histogram micros = new Histogram(3);
        private final Map<String, Long> failures = new HashMap<>();
        private final CountDownLatch open;
        private final long start = System.nanoTime();
        private volatile long end;

        Run(int count) {
            this.open = new CountDownLatch(count);
        }

        void succeeded(long nanos) {
            micros.recordValue(Math.max(0, nanos / 1_000));
        }

        void failed(String outcome) {
            failures.merge(outcome, 1L, Long::sum);
        }

        void done() {
            end = System.nanoTime();
            open.countDown();
        }

        LoadResult await() {
            try {
                if (!open.await(10, TimeUnit.MINUTES)) {
                    throw new BenchException("The service answers no more.");
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new BenchException("Interrupted.", e);
            }
            return new LoadResult((end - start) / 1e9, micros, failures);
        }
    }
}
