package io.redress.intake.communication;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The addresses that we write from and that we tell customers to write to; behind none of them is a customer. */
@ApplicationScoped
public class OwnAddresses {

    private final Set<String> addresses;

    OwnAddresses(@ConfigProperty(name = "quarkus.mailer.from") String sender, ContactPoints contacts) {
        this.addresses = Stream.concat(
                        Stream.of(sender), contacts.tier().values().stream().map(ContactPoints.ContactPoint::email))
                .map(OwnAddresses::bare)
                .collect(Collectors.toSet());
    }

    /** Whether it is one of them. @param address may be null */
    public boolean contains(String address) {
        return address != null && addresses.contains(bare(address));
    }

    /** {@code care@shop.example} of {@code Customer Care <Care@shop.example>}. */
    private static String bare(String address) {
        var open = address.lastIndexOf('<');
        var close = address.indexOf('>', open + 1);
        var bare = open >= 0 && close > open ? address.substring(open + 1, close) : address;
        return bare.strip().toLowerCase(Locale.ROOT);
    }
}
