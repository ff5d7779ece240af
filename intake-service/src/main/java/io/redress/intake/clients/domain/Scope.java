package io.redress.intake.clients.domain;

import java.util.regex.Pattern;

/** What an API client may do with the feedback of its own source. */
public enum Scope {
    /** Read it. */
    READ,
    /** Register, import, deliver and edit it, and attach files. */
    WRITE,
    /** Acknowledge, resolve and close it, and whatever else moves a case. */
    HANDLE;

    /** A POST, so that what is looked for stands in no address. */
    private static final String SEARCH = "/customers/search";

    private static final Pattern WRITING =
            Pattern.compile("/(feedback|feedback/batch|feedback/[^/]+/attachments|imports(/.*)?|channels/.*)");

    /**
     * The scope a request needs; what is not known to need less needs {@link #HANDLE}.
     *
     * @param path without query, beginning with a slash
     */
    public static Scope neededFor(String method, String path) {
        return switch (method) {
            case "GET", "HEAD" -> READ;
            case "PATCH" -> WRITE;
            default -> path.equals(SEARCH) ? READ : WRITING.matcher(path).matches() ? WRITE : HANDLE;
        };
    }
}
