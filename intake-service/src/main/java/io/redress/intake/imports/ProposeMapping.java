package io.redress.intake.imports;

import io.redress.intake.imports.domain.ColumnMapping;
import io.redress.intake.imports.domain.DateOrder;
import io.redress.intake.imports.domain.FieldRule;
import io.redress.intake.imports.domain.Times;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Proposes which column becomes which field: by its name, and by what stands in it. */
@ApplicationScoped
public class ProposeMapping {

    private static final String NAME = "proposal";
    private static final String CHANNEL = "channel";
    private static final Pattern ADDRESS = Pattern.compile("[^\\s@]+@[^\\s@]+\\.[^\\s@]+");
    private static final Pattern DIGITS = Pattern.compile("\\d.*\\d.*\\d");
    private static final Pattern COUNTED = Pattern.compile("[3-5]\\d{4}(?:[.,]\\d{1,12})?");
    private static final Pattern HTML =
            Pattern.compile("</?(?:p|div|br|span|html|table|ul|ol|b|strong|a)\\b[^>]*>", Pattern.CASE_INSENSITIVE);
    private static final Set<String> TEXTS = Set.of("subject", "narrative");
    private static final int LONG_TEXT = 60;
    private static final int MOST_CONSTANTS = 50;
    private static final double MOST_VALUES = 0.8;

    private final Synonyms synonyms;
    private final ZoneId zone;

    ProposeMapping(Synonyms synonyms, @ConfigProperty(name = "redress.company-zone") ZoneId zone) {
        this.synonyms = synonyms;
        this.zone = zone;
    }

    /** Why a column is proposed for a field. */
    public enum Because {
        /** Its name says so. */
        NAME,
        /** What stands in it says so. */
        CONTENT
    }

    /** A column and the field it is proposed for. */
    public record Match(String column, String field, Because because) {}

    /**
     * A mapping for a file.
     *
     * @param mapping what PUT /column-mappings/{name} takes, but for its name
     * @param unused columns that no field was found for
     * @param notes what to look at before it is used
     */
    public record Proposal(ColumnMapping mapping, List<Match> matches, List<String> unused, List<String> notes) {}

    private record Candidate(String column, String field, int score) {}

    Set<String> knownNames() {
        return synonyms.names();
    }

    /** @param values those of each column that are not blank, some or all */
    Proposal propose(List<String> columns, Map<String, List<String>> values) {
        var matches = new ArrayList<Match>();
        byName(columns, values, matches);
        byContent(columns, values, matches);
        var clocks = clocks(columns, values, matches);
        var notes = new ArrayList<String>();
        var fields = new TreeMap<String, FieldRule>();
        matches.forEach(match -> fields.put(match.field(), rule(match, values.get(match.column()), notes)));
        clocks.forEach((day, clock) -> {
            var field = fieldOf(day, matches);
            if (fields.get(field).dateFormats().isEmpty()) {
                fields.put(field, new FieldRule(null, null, "{" + day + "} {" + clock + "}", null, null, null, null));
                matches.add(new Match(clock, field, Because.CONTENT));
            }
        });
        if (!fields.containsKey(CHANNEL)) {
            fields.put(CHANNEL, new FieldRule(null, "CRM", null, null, null, null, null));
            notes.add("No column says the channel; every row gets CRM unless you change that.");
        }
        if (!fields.containsKey("subject") && !fields.containsKey("narrative")) {
            notes.add("No column was found for subject or narrative; one of them is needed.");
        }
        if (!fields.containsKey("source.externalId")) {
            notes.add("No column has an id; rows are known by file and row number, so a changed file comes in anew.");
        }
        var used = new HashSet<String>();
        matches.forEach(match -> used.add(match.column()));
        return new Proposal(
                new ColumnMapping(
                        NAME, "Proposed by the columns of a file.", null, zone, null, null, null, null, null, fields),
                matches,
                columns.stream().filter(column -> !used.contains(column)).toList(),
                notes);
    }

    /** The best names first; a field has one column, a column one field. */
    private void byName(List<String> columns, Map<String, List<String>> values, List<Match> matches) {
        var candidates = new ArrayList<Candidate>();
        for (var column : columns) {
            synonyms.meanings(column).forEach((field, score) -> {
                if (saysNothingOf(field, values.get(column))) {
                    return;
                }
                var plausible = score == Synonyms.EXACT && FieldValues.TIMES.contains(field)
                        ? most(values.get(column), text -> DIGITS.matcher(text).find())
                        : fits(field, values.get(column))
                                || FieldValues.TIMES.contains(field) && isCounted(values.get(column));
                if (plausible) {
                    candidates.add(
                            new Candidate(column, field, values.get(column).isEmpty() ? 0 : score));
                }
            });
        }
        candidates.sort(Comparator.comparingInt(Candidate::score)
                .reversed()
                .thenComparing(candidate -> columns.indexOf(candidate.column()))
                .thenComparing(Candidate::field));
        candidates.forEach(candidate -> add(candidate.column(), candidate.field(), Because.NAME, matches));
    }

    /** Whether a column has words, and none of them is one of the field's: a type of request is no kind of feedback. */
    private boolean saysNothingOf(String field, List<String> values) {
        return synonyms.fieldsWithConstants().contains(field)
                && !values.isEmpty()
                && values.stream().distinct().limit(MOST_CONSTANTS).noneMatch(word -> synonyms.constant(field, word)
                        .isPresent());
    }

    private void byContent(List<String> columns, Map<String, List<String>> values, List<Match> matches) {
        for (var column : columns) {
            var some = values.get(column);
            if (some.isEmpty()) {
                continue;
            }
            if (most(some, text -> ADDRESS.matcher(text).matches())) {
                add(column, "customer.email", Because.CONTENT, matches);
            } else if (most(some, text -> !text.matches("\\d+") && isTime(text))) {
                add(column, "receivedAt", Because.CONTENT, matches);
            } else if (some.stream().mapToInt(String::length).average().orElse(0) >= LONG_TEXT) {
                add(column, "narrative", Because.CONTENT, matches);
            } else {
                synonyms.fieldsWithConstants().stream()
                        .sorted()
                        .filter(field -> most(
                                some, text -> synonyms.constant(field, text).isPresent()))
                        .findFirst()
                        .ifPresent(field -> add(column, field, Because.CONTENT, matches));
            }
        }
    }

    /** The columns with the time of day by those with the day that are proposed for a time. */
    private static Map<String, String> clocks(
            List<String> columns, Map<String, List<String>> values, List<Match> matches) {
        var days = matches.stream()
                .filter(match -> FieldValues.TIMES.contains(match.field()))
                .map(Match::column)
                .toList();
        var free = new HashSet<>(columns);
        matches.forEach(match -> free.remove(match.column()));
        return ClockColumns.byDay(columns, days, free, values);
    }

    private static String fieldOf(String column, List<Match> matches) {
        return matches.stream()
                .filter(match -> match.column().equals(column))
                .findFirst()
                .orElseThrow()
                .field();
    }

    private static void add(String column, String field, Because because, List<Match> matches) {
        if (matches.stream()
                .noneMatch(
                        match -> match.column().equals(column) || match.field().equals(field))) {
            matches.add(new Match(column, field, because));
        }
    }

    /** Whether what stands in a column can be the field's; an empty column says nothing against it. */
    private static boolean fits(String field, List<String> values) {
        if (values.isEmpty()) {
            return true;
        }
        if (FieldValues.TIMES.contains(field)) {
            return most(values, ProposeMapping::isTime);
        }
        return switch (field) {
            case "customer.email" -> most(values, text -> text.contains("@"));
            case "reach", "source.revision" -> most(values, text -> text.matches("\\d{1,18}(\\.0+)?"));
            case "amountAtStake", "sentiment" -> most(values, text -> text.matches("\\D{0,4}\\d[\\d.,' ]*\\D{0,4}"));
            case "region" -> most(values, text -> text.matches("[A-Z]{2}(-[A-Z0-9]{1,3})?"));
            case "currency" -> most(values, text -> text.matches("[A-Z]{3}"));
            case "customer.language" -> most(values, text -> text.matches("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*"));
            case "customer.tier" -> most(values, text -> text.matches("[A-Z][A-Z0-9_]{0,49}"));
            case "source.externalId" -> values.stream().distinct().count() >= values.size() * MOST_VALUES;
            default -> true;
        };
    }

    /** Whether a text is a time in some order of day and month. */
    private static boolean isTime(String text) {
        return Stream.of(DateOrder.values())
                .anyMatch(order ->
                        new Times(ZoneOffset.UTC, List.of(), order).read(text).instant() != null);
    }

    /** Whether these are days as spreadsheets count them, of the years 1982 to 2064. */
    private static boolean isCounted(List<String> values) {
        return !values.isEmpty() && most(values, text -> COUNTED.matcher(text).matches());
    }

    private static boolean isHtml(List<String> values) {
        return !values.isEmpty() && most(values, text -> HTML.matcher(text).find());
    }

    private static boolean most(List<String> values, Predicate<String> condition) {
        return values.stream().filter(condition).count() >= values.size() * MOST_VALUES;
    }

    private FieldRule rule(Match match, List<String> values, List<String> notes) {
        var translations = new HashMap<String, String>();
        if (synonyms.fieldsWithConstants().contains(match.field())) {
            var words = values.stream().distinct().limit(MOST_CONSTANTS).toList();
            words.forEach(word -> synonyms.constant(match.field(), word)
                    .filter(constant -> !constant.equals(word))
                    .ifPresent(constant -> translations.put(word, constant)));
            var unknown = words.stream()
                    .filter(word -> synonyms.constant(match.field(), word).isEmpty())
                    .map(word -> word.length() <= 40 ? word : word.substring(0, 40) + "…")
                    .limit(5)
                    .toList();
            if (!unknown.isEmpty()) {
                notes.add("Say in values what these of " + match.column() + " mean as " + match.field() + ": "
                        + String.join(", ", unknown) + ".");
            }
        }
        var counted = FieldValues.TIMES.contains(match.field()) && isCounted(values);
        if (counted) {
            notes.add(match.column() + " has days since 1899-12-30, as spreadsheets count them.");
        }
        return new FieldRule(
                match.column(),
                null,
                null,
                null,
                counted ? List.of("EXCEL") : null,
                translations,
                null,
                TEXTS.contains(match.field()) && isHtml(values));
    }
}
