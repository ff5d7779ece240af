package io.redress.intake.http;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.InputStream;

/** What one request has taken of {@link BodyMemory}; given back when the request has ended, however it did. */
@RequestScoped
public class BodyShare {

    private final BodyMemory memory;
    private final HttpHeaders headers;
    private int taken;

    BodyShare(BodyMemory memory, HttpHeaders headers) {
        this.memory = memory;
        this.headers = headers;
    }

    /**
     * The whole body.
     *
     * @param most bytes
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 413 for a longer one, 408 for one that breaks off or takes
     *     longer, 503 where there is no room for a large one
     */
    public byte[] read(InputStream body, int most) {
        return BoundedBody.read(body, most, () -> takeFor(most));
    }

    /** What the body says it has; as much as it may have where it does not say, or says more. */
    private void takeFor(int most) {
        String length = headers.getHeaderString(HttpHeaders.CONTENT_LENGTH);
        take(length != null && length.matches("[0-9]{1,9}") ? Math.min(Integer.parseInt(length), most) : most);
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 503 where so much did not become free */
    void take(int bytes) {
        memory.take(bytes);
        taken += bytes;
    }

    @PreDestroy
    void giveBack() {
        memory.giveBack(taken);
        taken = 0;
    }
}
