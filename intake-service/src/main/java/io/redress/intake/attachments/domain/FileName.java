package io.redress.intake.attachments.domain;

/** Names of files as senders give them, made harmless. */
public final class FileName {

    private static final int LONGEST = 150;
    private static final String OTHERWISE = "attachment";

    private FileName() {}

    /**
     * The name without folders, and without what could end a header or mean something to a file system; up to 150
     * characters.
     *
     * @param given may be null
     */
    public static String of(String given) {
        var name = given == null ? "" : given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
        var harmless = new StringBuilder();
        name.codePoints().map(one -> isHarmless(one) ? one : '_').limit(LONGEST).forEach(harmless::appendCodePoint);
        var stripped = harmless.toString().strip();
        while (stripped.startsWith(".")) {
            stripped = stripped.substring(1);
        }
        return stripped.isBlank() ? OTHERWISE : stripped;
    }

    private static boolean isHarmless(int one) {
        return Character.isLetterOrDigit(one) || " .,-_()+&@!".indexOf(one) >= 0;
    }
}
