package io.redress.intake.feedback.domain;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/**
 * Where feedback came from.
 *
 * @param system the sending system
 * @param externalId its id there; null if it has none
 * @param revision how new its content is
 * @param url where it can be seen there; null if nowhere
 */
public record Source(String system, String externalId, Revision revision, String url) {

    /** The system of feedback that was registered here and nowhere else. */
    public static final String OWN = "redress";

    private static final String ERASED = "erased:";

    /** Without its address there, and under a number that tells nothing but still knows a repetition. */
    Source erased() {
        return new Source(system, externalId == null ? null : erased(system, externalId), revision, null);
    }

    /** The number that feedback has here once it is erased: a hash of the one that its source calls it by. */
    public static String erased(String system, String externalId) {
        return externalId.startsWith(ERASED) ? externalId : ERASED + hash(system + "\n" + externalId);
    }

    private static String hash(String text) {
        return HexFormat.of().formatHex(Fingerprint.sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
    }
}
