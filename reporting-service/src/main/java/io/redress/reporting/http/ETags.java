package io.redress.reporting.http;

/** Versions as strong entity tags. */
final class ETags {

    private ETags() {}

    static String of(long version) {
        return "\"" + version + "\"";
    }
}
