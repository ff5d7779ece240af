package io.redress.intake.channels.reading;

import java.util.Optional;
import java.util.stream.Stream;

/** What stands in the address headers of mails. */
final class Mails {

    private Mails() {}

    /** {@code Jo Doe} of {@code "Jo Doe" <jo@shop.example>}; empty where there is only an address. */
    static Optional<String> name(String from) {
        var open = from.indexOf('<');
        return Optional.of((open < 0 ? "" : from.substring(0, open))
                        .replace("\"", "")
                        .strip())
                .filter(name -> !name.isEmpty());
    }

    /** {@code jo@shop.example} of {@code "Jo Doe" <jo@shop.example>}; the first of several. */
    static String address(String from) {
        var open = from.indexOf('<');
        var close = from.indexOf('>', open + 1);
        var some = open >= 0 && close > open ? from.substring(open + 1, close) : from;
        return Stream.of(some.split("[,;\\s]+"))
                .filter(one -> one.contains("@"))
                .findFirst()
                .map(one -> one.startsWith("mailto:") ? one.substring("mailto:".length()) : one)
                .orElse(some.strip());
    }
}
