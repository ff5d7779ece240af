package io.redress.intake.channels.domain;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What is sent to one of these addresses demands escalation.
 *
 * @param from JSONata expression for the address or addresses an item was sent to
 * @param addresses the dedicated addresses, for example {@code escalation@shop.example} or a telephone number
 */
public record EscalationAddress(String from, List<String> addresses) {

    public EscalationAddress {
        addresses = addresses == null ? List.of() : List.copyOf(addresses);
    }

    /** Whether a header such as {@code "Care" <care@shop.example>, boss@shop.example} names one of them. */
    public boolean isNamedIn(String recipients) {
        return Stream.of(recipients.split("[,;<>\\s\"]+"))
                .map(EscalationAddress::plain)
                .anyMatch(
                        one -> addresses.stream().map(EscalationAddress::plain).anyMatch(one::equals));
    }

    private static String plain(String address) {
        var lower = address.strip().toLowerCase(Locale.ROOT);
        return lower.startsWith("mailto:") ? lower.substring("mailto:".length()) : lower;
    }
}
