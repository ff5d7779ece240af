package io.redress.intake.channels.reading;

import io.redress.intake.communication.OwnAddresses;
import io.redress.intake.communication.domain.MailMarks;
import io.redress.intake.feedback.rest.FeedbackRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Knows mail that must not become feedback, whatever mapping reads it: our own, what machines answer to it, and what
 * mail servers report of it. Looks
 * for the headers of mail wherever senders put them: as fields, as names with values, as pairs, as lines of one text,
 * and as JSON inside a field; not in files, which may be mails that a customer forwards. What a customer answers names our mail in other headers, and is feedback.
 */
@ApplicationScoped
class MailLoops {

    private static final String OWN = "It is our own mail, which is no feedback.";
    private static final String AUTOMATIC = "It is an automatic answer, which is no feedback.";
    private static final String REPORT = "It is the report of a mail server, which is no feedback.";
    private static final List<String> NAMES = List.of("name", "key", "header");
    private static final int MOST_HEADER_LINES = 500;
    private static final List<String> INTERESTING = List.of("redress", "auto", "multipart/report", "return-path");

    private final BodyReader bodies;
    private final OwnAddresses addresses;

    MailLoops(BodyReader bodies, OwnAddresses addresses) {
        this.bodies = bodies;
        this.addresses = addresses;
    }

    /** Why this part of a delivery, an item or the whole, is no feedback; empty where it may be. */
    Optional<String> in(Object part) {
        return switch (part) {
            case Map<?, ?> file when file.containsKey("filename") -> Optional.empty();
            case Map<?, ?> fields -> inFields(fields);
            case List<?> elements -> inElements(elements);
            case String text -> inText(text);
            case null, default -> Optional.empty();
        };
    }

    /** Why this request is no feedback: nobody behind an address of ours is a customer. */
    Optional<String> inRequest(FeedbackRequest request) {
        return request.customer() != null
                        && addresses.contains(request.customer().email())
                ? Optional.of(OWN)
                : Optional.empty();
    }

    private Optional<String> inFields(Map<?, ?> fields) {
        for (var field : fields.entrySet()) {
            var found =
                    inHeader(String.valueOf(field.getKey()), field.getValue()).or(() -> in(field.getValue()));
            if (found.isPresent()) {
                return found;
            }
        }
        return inNamedValue(fields);
    }

    /** {@code {"Name": "X-Redress-Message", "Value": "…"}}. */
    private static Optional<String> inNamedValue(Map<?, ?> fields) {
        String name = null;
        Object value = null;
        for (var field : fields.entrySet()) {
            var key = String.valueOf(field.getKey()).toLowerCase(Locale.ROOT);
            if (NAMES.contains(key)) {
                name = String.valueOf(field.getValue());
            } else if (key.equals("value")) {
                value = field.getValue();
            }
        }
        return name == null ? Optional.empty() : inHeader(name, value);
    }

    /**
     * {@code ["X-Redress-Message", "…"]}, and lists of such pairs or of names with values. Other lists are not looked
     * into: they may be the earlier mails of a conversation, some of them ours.
     */
    private static Optional<String> inElements(List<?> elements) {
        return inPair(elements).or(() -> elements.stream()
                .map(element -> switch (element) {
                    case List<?> pair -> inPair(pair);
                    case Map<?, ?> fields -> inNamedValue(fields);
                    case null, default -> Optional.<String>empty();
                })
                .flatMap(Optional::stream)
                .findFirst());
    }

    private static Optional<String> inPair(List<?> elements) {
        return elements.size() == 2 && elements.getFirst() instanceof String name
                ? inHeader(name, elements.getLast())
                : Optional.empty();
    }

    private Optional<String> inText(String text) {
        var start = text.stripLeading();
        return start.startsWith("[") || start.startsWith("{") ? inJson(start) : inHeaderLines(start);
    }

    private Optional<String> inJson(String text) {
        var lower = text.toLowerCase(Locale.ROOT);
        if (INTERESTING.stream().noneMatch(lower::contains)) {
            return Optional.empty();
        }
        try {
            return switch (bodies.json(text)) {
                case Map<?, ?> fields -> inFields(fields);
                case List<?> elements -> inElements(elements);
                default -> Optional.empty();
            };
        } catch (UnmappableException e) {
            return Optional.empty();
        }
    }

    /** The lines {@code Name: value} that a text begins with, up to its first empty line. */
    private Optional<String> inHeaderLines(String text) {
        return text.lines()
                .limit(MOST_HEADER_LINES)
                .takeWhile(line -> line.startsWith(" ") || line.startsWith("\t") || isHeader(line))
                .filter(MailLoops::isHeader)
                .map(line -> inHeader(line.substring(0, line.indexOf(':')), line.substring(line.indexOf(':') + 1)))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static boolean isHeader(String line) {
        var colon = line.indexOf(':');
        return colon > 0 && line.substring(0, colon).chars().noneMatch(one -> one <= ' ' || one > '~');
    }

    private static Optional<String> inHeader(String name, Object value) {
        if (value == null) {
            return Optional.empty();
        }
        var first = value instanceof Collection<?> several
                ? several.stream()
                        .filter(Objects::nonNull)
                        .findFirst()
                        .map(String::valueOf)
                        .orElse("")
                : value.toString();
        var header = name.strip().toLowerCase(Locale.ROOT).replace("-", "").replace("_", "");
        return switch (header) {
            case "xredressmessage" -> Optional.of(OWN);
            case "messageid", "internetmessageid", "rfc822messageid" ->
                MailMarks.isOurs(first) ? Optional.of(OWN) : Optional.empty();
            case "autosubmitted" -> saying(first, "auto-replied", AUTOMATIC);
            case "xautoreply", "xautorespond" ->
                saying(first, "no", AUTOMATIC).isPresent() ? Optional.empty() : Optional.of(AUTOMATIC);
            case "precedence" -> saying(first, "auto_reply", AUTOMATIC);
            case "returnpath" -> first.strip().equals("<>") ? Optional.of(REPORT) : Optional.empty();
            case "contenttype" -> saying(first, "multipart/report", REPORT);
            default -> Optional.empty();
        };
    }

    private static Optional<String> saying(String value, String beginning, String why) {
        return value.strip().toLowerCase(Locale.ROOT).startsWith(beginning) ? Optional.of(why) : Optional.empty();
    }
}
