package io.redress.sla.quote;

import io.redress.sla.policy.domain.Target;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A quote in words that a form can show to a customer, in the languages that it speaks. */
public enum Sentence {
    ENGLISH(Locale.UK, "EEEE, d MMMM uuuu 'at' HH:mm") {
        @Override
        String of(String kind, Optional<String> heard, Optional<String> done, String zone) {
            String matter = Map.of("COMPLAINT", "complaint", "SUGGESTION", "suggestion", "QUESTION", "question")
                    .getOrDefault(kind, "feedback");
            String settled = kind.equals("QUESTION") ? "answered" : "dealt with";
            if (heard.isEmpty() && done.isEmpty()) {
                return "Thank you; no answer is due on this, so we name no date.";
            }
            String promise = heard.map(at -> "You will hear from us by " + at).orElse("Thank you for your " + matter)
                    + done.map(at -> ", and your " + matter + " will be " + settled + " by " + at)
                            .orElse("");
            return promise + " (" + zone + ").";
        }
    },
    GERMAN(Locale.GERMANY, "EEEE, d. MMMM uuuu, HH:mm 'Uhr'") {
        @Override
        String of(String kind, Optional<String> heard, Optional<String> done, String zone) {
            String matter = Map.of(
                            "COMPLAINT", "Ihre Beschwerde", "SUGGESTION", "Ihr Vorschlag", "QUESTION", "Ihre Frage")
                    .getOrDefault(kind, "Ihre Rückmeldung");
            String settled = kind.equals("QUESTION") ? "beantwortet" : "abschließend bearbeitet";
            if (heard.isEmpty() && done.isEmpty()) {
                return "Vielen Dank; eine Antwort steht hierzu nicht aus, deshalb nennen wir keinen Termin.";
            }
            String promise = heard.map(at -> "Sie hören von uns bis " + at).orElse("Vielen Dank")
                    + done.map(at -> "; " + matter + " ist bis " + at + " " + settled)
                            .orElse("");
            return promise + " (" + zone + ").";
        }
    };

    private final Locale locale;
    private final DateTimeFormatter format;

    Sentence(Locale locale, String pattern) {
        this.locale = locale;
        this.format = DateTimeFormatter.ofPattern(pattern, locale);
    }

    /** The one for a language tag; English where it has no other. */
    public static Sentence in(String language) {
        return language != null && Locale.forLanguageTag(language).getLanguage().equals("de") ? GERMAN : ENGLISH;
    }

    /** The language it is in. */
    public String language() {
        return locale.getLanguage();
    }

    /** @param zone in which to tell dates and times */
    public String of(String kind, Quote quote, ZoneId zone) {
        return of(
                kind,
                quote.dueOf(Target.ACKNOWLEDGEMENT).map(due -> told(due, zone)),
                quote.dueOf(Target.RESOLUTION).map(due -> told(due, zone)),
                zone.getId());
    }

    abstract String of(String kind, Optional<String> heard, Optional<String> done, String zone);

    /** To the minute and never before the instant, so that what is in time is also in time for the customer. */
    private String told(Instant due, ZoneId zone) {
        Instant minute = due.truncatedTo(ChronoUnit.MINUTES);
        return format.format((minute.equals(due) ? due : minute.plus(Duration.ofMinutes(1))).atZone(zone));
    }
}
