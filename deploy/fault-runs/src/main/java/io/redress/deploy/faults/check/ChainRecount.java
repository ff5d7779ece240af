package io.redress.deploy.faults.check;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.redress.deploy.harness.Database;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;

/** Computes the hash chain of the log anew, from the rows, by the rule that reporting's ADR 1 states. */
final class ChainRecount {

    private static final int PAGE = 20_000;

    private record Link(long position, byte[] hash, String envelope) {}

    private final Database reporting;

    ChainRecount(Database reporting) {
        this.reporting = reporting;
    }

    /** The first position whose hash is not what its event and the link before it make. */
    OptionalLong firstBad() {
        byte[] before = new byte[32];
        long position = 0;
        List<Link> page = page(position);
        while (!page.isEmpty()) {
            for (Link link : page) {
                position++;
                before = next(before, link.envelope());
                if (link.position() != position || !Arrays.equals(before, link.hash())) {
                    return OptionalLong.of(position);
                }
            }
            page = page(position);
        }
        return OptionalLong.empty();
    }

    private List<Link> page(long after) {
        return reporting.rows(
                "SELECT c.position, c.hash, l.data, l.event_id, l.sequence, l.producer, l.subject, l.occurred_at,"
                        + " l.type FROM event_chain c LEFT JOIN event_log l ON l.id = c.event_log_id WHERE c.position > ?"
                        + " ORDER BY c.position LIMIT " + PAGE,
                row -> new Link(
                        row.getLong(1),
                        row.getBytes(2),
                        "{\"data\":" + row.getString(3) + ",\"datacontenttype\":\"application/json\",\"id\":\""
                                + row.getString(4) + "\",\"sequence\":" + row.getLong(5) + ",\"source\":\"/redress/"
                                + row.getString(6) + "-service\",\"specversion\":\"1.0\",\"subject\":\""
                                + row.getString(7)
                                + "\",\"time\":\"" + instant(row.getObject(8, OffsetDateTime.class)) + "\",\"type\":\""
                                + row.getString(9) + "\"}"),
                after);
    }

    private static String instant(OffsetDateTime time) {
        return time == null ? "" : time.toInstant().toString();
    }

    private static byte[] next(byte[] before, String envelope) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(before);
            return digest.digest(envelope.getBytes(UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
