package io.redress.intake.feedback;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.redress.intake.feedback.GatheredRequest.Reply;
import io.redress.intake.http.Idempotency.Answer;
import io.redress.intake.testing.ComponentTest;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@ComponentTest
class GatherRequestsTest {

    private static final String OFFENDER = "offender";

    private final MeterRegistry metrics = new SimpleMeterRegistry();

    @Test
    void oneBadRequestFailsAloneAndItsNeighboursAreWritten() throws Exception {
        var writer = new FakeWriter();
        var gather = new GatherRequests(writer, metrics, 100, 50, 1);
        var refused = new ArrayList<Integer>();
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            var replies = new ArrayList<Future<Reply>>();
            for (var number = 0; number < 20; number++) {
                var name = number == 7 ? OFFENDER : "fine";
                replies.add(callers.submit(() -> gather.submit(request(name))));
            }
            gather.start(null);
            for (var number = 0; number < 20; number++) {
                try {
                    replies.get(number).get();
                } catch (ExecutionException e) {
                    refused.add(number);
                }
            }
        } finally {
            gather.stop(null);
        }

        assertEquals(List.of(7), refused);
        assertEquals(19, writer.written.size());
        assertTrue(IntStream.range(0, writer.written.size())
                .allMatch(i -> writer.written.get(i).equals("fine")));
    }

    @Test
    void aBatchThatLostARaceForLocksIsTriedAgain() throws Exception {
        var writer = new FakeWriter();
        writer.deadlocks = 1;
        var gather = new GatherRequests(writer, metrics, 100, 50, 1);
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            var replies = IntStream.range(0, 10)
                    .mapToObj(number -> callers.submit(() -> gather.submit(request("fine"))))
                    .toList();
            await().until(() -> metrics.get("redress.gather.waiting").gauge().value() == 10);
            gather.start(null);
            for (var reply : replies) {
                assertEquals(201, reply.get().answer().status());
            }
        } finally {
            gather.stop(null);
        }
    }

    @Test
    void aFullQueueSaysWhenToComeBack() throws Exception {
        var writer = new FakeWriter();
        var gather = new GatherRequests(writer, metrics, 1, 1, 1);
        writer.open = new CountDownLatch(1);
        gather.start(null);
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            callers.submit(() -> gather.submit(request("being written")));
            writer.entered.await();
            callers.submit(() -> gather.submit(request("waiting")));
            await().until(() -> metrics.get("redress.gather.waiting").gauge().value() == 1);
            var refusal = assertThrows(HttpProblem.class, () -> gather.submit(request("too many")));
            assertEquals(503, refusal.getStatusCode());
            assertTrue(refusal.getHeaders().containsKey("Retry-After"));
            writer.open.countDown();
        } finally {
            gather.stop(null);
        }
    }

    private static GatheredRequest request(String name) {
        return new GatheredRequest(null, null, name, receipt -> null, new CompletableFuture<>());
    }

    /** Writes nothing but its memory; fails whenever the offender is among the requests. */
    private static final class FakeWriter extends GatheredWriter {

        private final List<String> written = Collections.synchronizedList(new ArrayList<>());
        private final CountDownLatch entered = new CountDownLatch(1);
        private int deadlocks;
        private CountDownLatch open = new CountDownLatch(0);

        FakeWriter() {
            super(null, null);
        }

        @Override
        List<Verdict> write(List<GatheredRequest> requests) {
            entered.countDown();
            try {
                open.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            if (deadlocks-- > 0) {
                throw new IllegalStateException(new SQLException("deadlock detected", "40P01"));
            }
            var names = requests.stream().map(GatheredRequest::bodyHash).toList();
            if (names.contains(OFFENDER)) {
                throw new IllegalArgumentException("the offender is among them");
            }
            written.addAll(names);
            return requests.stream()
                    .map(request -> Verdict.told(request, new Reply(new Answer(201, null, null, null), false)))
                    .toList();
        }
    }
}
