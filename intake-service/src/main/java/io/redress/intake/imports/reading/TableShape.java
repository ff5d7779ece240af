package io.redress.intake.imports.reading;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.redress.intake.imports.domain.ColumnMapping;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * By what the values of a table are separated, and which of its lines names the columns.
 *
 * @param headerRow from 1; 0 for none
 */
record TableShape(String separator, int headerRow) {

    private static final List<String> SEPARATORS = List.of(",", ";", "\t", "|", "^", "~", "¦", "\u0001", "\u001f");
    private static final Pattern DECLARED = Pattern.compile("^\"?sep=(.)\"?\\R");
    private static final Pattern VALUE =
            Pattern.compile("[-+]?[\\d.,:/\\- ]+|\\S+@\\S+\\.\\S+|\\d{4}-\\d\\d-\\d\\d[T ].*");
    private static final int LOOKED_AT = 100;
    private static final int MOST_CHARACTERS = 4 * 1024 * 1024;

    /**
     * The shape of a table that begins with this text.
     *
     * @param cut whether there is more of it, so that its last line may be half a line
     * @param separator null to find it out
     * @param headerRow null to find it out
     * @param columns names that are looked for; empty for any
     */
    static TableShape of(String head, boolean cut, String separator, Integer headerRow, Set<String> columns) {
        var text = cut ? head.substring(0, Math.max(0, head.lastIndexOf('\n'))) : head;
        var declared = DECLARED.matcher(text);
        var by = separator != null ? separator : declared.find() ? declared.group(1) : mostRegular(text);
        return new TableShape(by, headerRow != null ? headerRow : header(records(text, by), columns));
    }

    private static String mostRegular(String text) {
        return SEPARATORS.stream()
                .max(Comparator.comparingLong(separator -> regularity(records(text, separator))))
                .orElseThrow();
    }

    /** How many records have the most usual number of fields, and after that how many fields these are. */
    private static long regularity(List<CsvRecord> records) {
        return records.stream()
                .collect(Collectors.groupingBy(CsvRecord::getFieldCount, Collectors.counting()))
                .entrySet()
                .stream()
                .filter(count -> count.getKey() > 1)
                .mapToLong(count -> count.getValue() * 1_000 + Math.min(count.getKey(), 999))
                .max()
                .orElse(0);
    }

    private static List<CsvRecord> records(String text, String separator) {
        var records = new ArrayList<CsvRecord>();
        try (var parsed = CsvRows.parsed(new StringReader(text), separator)) {
            while (records.size() < LOOKED_AT && parsed.hasNext()) {
                records.add(parsed.next());
            }
        } catch (CsvParseException | IOException e) {
            return records;
        }
        return records;
    }

    private static int header(List<CsvRecord> records, Set<String> columns) {
        return headerOf(
                records.stream()
                        .map(record -> new Line((int) record.getStartingLineNumber(), record.getFields()))
                        .toList(),
                columns);
    }

    /** The line of a sheet that names the columns; all its lines are as wide as the widest. */
    static int header(SheetLines sheet, Set<String> columns) {
        var lines = new ArrayList<SheetLines.Line>();
        var room = MOST_CHARACTERS;
        for (var line = sheet.next(); line != null && lines.size() < LOOKED_AT && room > 0; line = sheet.next()) {
            lines.add(line);
            room -= line.fields().stream().mapToInt(String::length).sum();
        }
        var width = lines.stream().mapToInt(line -> line.fields().size()).max().orElse(0);
        return headerOf(
                lines.stream()
                        .map(line -> new Line((int) line.number(), widened(line.fields(), width)))
                        .toList(),
                columns);
    }

    private static List<String> widened(List<String> fields, int width) {
        var wide = new ArrayList<>(fields);
        wide.addAll(Collections.nCopies(width - fields.size(), ""));
        return wide;
    }

    private record Line(int number, List<String> fields) {}

    private static int headerOf(List<Line> lines, Set<String> columns) {
        var wanted = columns.stream().map(ColumnMapping::plain).collect(Collectors.toSet());
        var known = new HashMap<Line, Long>();
        lines.forEach(line -> known.put(line, known(line, wanted)));
        var most = known.values().stream().max(Long::compareTo).orElse(0L);
        var usual = lines.stream()
                .collect(Collectors.groupingBy(line -> line.fields().size(), Collectors.counting()))
                .entrySet()
                .stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(1);
        return lines.stream()
                .filter(line -> most > 0 ? known.get(line).equals(most) : looksLikeHeader(line, usual))
                .findFirst()
                .or(() -> lines.stream()
                        .filter(line -> line.fields().size() == usual)
                        .findFirst())
                .map(Line::number)
                .orElse(1);
    }

    private static long known(Line line, Set<String> wanted) {
        return line.fields().stream()
                .map(ColumnMapping::plain)
                .filter(wanted::contains)
                .distinct()
                .count();
    }

    /** As many fields as the rows have, nearly all filled, all different, and none a number, a date or an address. */
    private static boolean looksLikeHeader(Line line, int usual) {
        var names = line.fields().stream()
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
        return line.fields().size() == usual
                && names.size() * 2 > usual
                && names.stream().distinct().count() == names.size()
                && names.stream().noneMatch(name -> VALUE.matcher(name).matches());
    }
}
