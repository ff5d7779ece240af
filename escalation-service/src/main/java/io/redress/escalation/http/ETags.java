package io.redress.escalation.http;

import java.util.Arrays;
import java.util.stream.Stream;

/** Versions as strong entity tags. */
public final class ETags {

    private static final String WEAK = "W/";

    private ETags() {}

    public static String of(long version) {
        return "\"" + version + "\"";
    }

    /** Honours {@code If-Match} where it was sent. @throws io.quarkiverse.resteasy.problem.HttpProblem 412 */
    public static void check(String ifMatch, long version) {
        if (ifMatch != null && tags(ifMatch).noneMatch(tag -> names(tag, version))) {
            throw Problems.stale(version);
        }
    }

    /** For PATCH, PUT and DELETE. @throws io.quarkiverse.resteasy.problem.HttpProblem 428 without, 412 stale */
    public static void require(String ifMatch, long version) {
        if (ifMatch == null) {
            throw Problems.versionRequired();
        }
        check(ifMatch, version);
    }

    /** Whether the caller of a read has this version: here, and only here, proxies may have made the tag weak. */
    public static boolean isKnown(String ifNoneMatch, long version) {
        return ifNoneMatch != null
                && tags(ifNoneMatch)
                        .map(tag -> tag.startsWith(WEAK) ? tag.substring(WEAK.length()) : tag)
                        .anyMatch(tag -> names(tag, version));
    }

    private static Stream<String> tags(String header) {
        return Arrays.stream(header.split(",")).map(String::strip);
    }

    private static boolean names(String tag, long version) {
        return tag.equals("*") || tag.equals(of(version));
    }
}
