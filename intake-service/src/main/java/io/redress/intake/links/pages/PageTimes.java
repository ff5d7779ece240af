package io.redress.intake.links.pages;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Dates and times as people write them, in the company's zone, with what programs read beside it. */
@ApplicationScoped
public class PageTimes {

    private final ZoneId zone;

    PageTimes(@ConfigProperty(name = "redress.company-zone") ZoneId companyZone) {
        this.zone = companyZone;
    }

    /** The zone in which times are told. */
    public String zone() {
        return zone.getId();
    }

    /** An instant as {@code machine} and {@code words}. */
    public Map<String, String> of(String language, Instant instant) {
        var words = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                .withLocale(locale(language))
                .format(instant.atZone(zone));
        return Map.of("machine", instant.truncatedTo(ChronoUnit.SECONDS).toString(), "words", words);
    }

    /** A day as {@code machine} and {@code words}. */
    public Map<String, String> of(String language, LocalDate day) {
        var words = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(locale(language))
                .format(day);
        return Map.of("machine", day.toString(), "words", words);
    }

    private static Locale locale(String language) {
        return language.equals("en") ? Locale.UK : Locale.of(language);
    }
}
