package io.redress.intake.http;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class BoundedBodyTest {

    private final AtomicLong now = new AtomicLong();

    @Test
    void aBodyIsReadWhole() {
        byte[] body = new byte[20_000];

        assertArrayEquals(body, BoundedBody.read(new ByteArrayInputStream(body), 20_000, now::get, () -> {}));
    }

    @Test
    void oneThatIsTooLongIsRefused() {
        HttpProblem problem = assertThrows(
                HttpProblem.class,
                () -> BoundedBody.read(new ByteArrayInputStream(new byte[20_001]), 20_000, now::get, () -> {}));

        assertEquals(413, problem.getStatusCode());
    }

    /** A byte every ten seconds would keep a thread for a hundred days with a body of a megabyte. */
    @Test
    void oneThatTricklesIsRefusedAfterAMinute() {
        InputStream trickle = new InputStream() {
            @Override
            public int read() {
                return 0;
            }

            @Override
            public int read(byte[] bytes, int from, int length) {
                now.addAndGet(Duration.ofSeconds(10).toNanos());
                return 1;
            }
        };

        HttpProblem problem =
                assertThrows(HttpProblem.class, () -> BoundedBody.read(trickle, 1_048_576, now::get, () -> {}));

        assertEquals(408, problem.getStatusCode());
        assertEquals(Duration.ofSeconds(70).toNanos(), now.get());
    }

    @Test
    void oneThatBreaksOffIsRefused() {
        InputStream cut = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("Read timed out");
            }
        };

        HttpProblem problem = assertThrows(HttpProblem.class, () -> BoundedBody.read(cut, 100, now::get, () -> {}));

        assertEquals(408, problem.getStatusCode());
    }
}
