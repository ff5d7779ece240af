package io.redress.intake.channels.rest;

import io.redress.intake.channels.reading.Posted;
import io.redress.intake.http.BodyShare;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Locale;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Reads bodies byte by byte, up to a bound. */
@ApplicationScoped
class PostedBodies {

    private final BodyShare share;
    private final int most;

    PostedBodies(
            BodyShare share, @ConfigProperty(name = "redress.delivery.max-bytes", defaultValue = "10485760") int most) {
        this.share = share;
        this.most = most;
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 413 for a body beyond the bound, 408 for one that is too slow, 503 where there is no room */
    Posted read(HttpHeaders headers, InputStream body) throws IOException {
        return posted(headers, body == null ? new byte[0] : share.read(body, most));
    }

    /** What a call without a body posts. */
    static Posted none(HttpHeaders headers) {
        return posted(headers, new byte[0]);
    }

    private static Posted posted(HttpHeaders headers, byte[] bytes) {
        var byName = new LinkedHashMap<String, String>();
        headers.getRequestHeaders()
                .forEach((name, values) -> byName.put(name.toLowerCase(Locale.ROOT), String.join(",", values)));
        return new Posted(byName.get("content-type"), byName, bytes);
    }
}
