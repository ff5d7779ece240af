package io.redress.intake.http;

/** Versions as strong entity tags. */
public final class ETags {

    private ETags() {}

    public static String of(long version) {
        return "\"" + version + "\"";
    }

    /** Honours {@code If-Match} where it was sent. @throws io.quarkiverse.resteasy.problem.HttpProblem 412 */
    public static void check(String ifMatch, long version) {
        if (ifMatch != null && !matches(ifMatch, version)) {
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

    public static boolean matches(String header, long version) {
        if (header == null) {
            return false;
        }
        for (String tag : header.split(",")) {
            if (tag.strip().equals("*") || tag.strip().equals(of(version))) {
                return true;
            }
        }
        return false;
    }
}
