package io.redress.intake.http;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;

/** What one request has taken of {@link BodyMemory}; given back when the request has ended, however it did. */
@RequestScoped
class BodyShare {

    private final BodyMemory memory;
    private final HttpHeaders headers;
    private int taken;

    BodyShare(BodyMemory memory, HttpHeaders headers) {
        this.memory = memory;
        this.headers = headers;
    }

    /**
     * Takes what the request's body says it has; as much as it may have where it does not say, or says more.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 503 where so much did not become free
     */
    void takeForBody(int most) {
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
