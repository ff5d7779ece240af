package io.redress.intake.imports.reading;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.redress.intake.imports.domain.ColumnMapping;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
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

    private static final List<String> SEPARATORS = List.of(",", ";", "\t", "|");
    private static final Pattern DECLARED = Pattern.compile("^\"?sep=(.)\"?\\R");
    private static final Pattern VALUE =
            Pattern.compile("[-+]?[\\d.,:/\\- ]+|\\S+@\\S+\\.\\S+|\\d{4}-\\d\\d-\\d\\d[T ].*");
    private static final int LOOKED_AT = 100;

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
        return counts(records).entrySet().stream()
                .filter(count -> count.getKey() > 1)
                .mapToLong(count -> count.getValue() * 1_000 + Math.min(count.getKey(), 999))
                .max()
                .orElse(0);
    }

    private static Map<Integer, Long> counts(List<CsvRecord> records) {
        return records.stream().collect(Collectors.groupingBy(CsvRecord::getFieldCount, Collectors.counting()));
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
        var wanted = columns.stream().map(ColumnMapping::plain).collect(Collectors.toSet());
        var known = new HashMap<CsvRecord, Long>();
        records.forEach(record -> known.put(record, known(record, wanted)));
        var most = known.values().stream().max(Long::compareTo).orElse(0L);
        var usual = counts(records).entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(1);
        return records.stream()
                .filter(record -> most > 0 ? known.get(record).equals(most) : looksLikeHeader(record, usual))
                .findFirst()
                .or(() -> records.stream()
                        .filter(record -> record.getFieldCount() == usual)
                        .findFirst())
                .map(record -> (int) record.getStartingLineNumber())
                .orElse(1);
    }

    private static long known(CsvRecord record, Set<String> wanted) {
        return record.getFields().stream()
                .map(ColumnMapping::plain)
                .filter(wanted::contains)
                .distinct()
                .count();
    }

    /** As many fields as the rows have, nearly all filled, all different, and none a number, a date or an address. */
    private static boolean looksLikeHeader(CsvRecord record, int usual) {
        var names = record.getFields().stream()
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
        return record.getFieldCount() == usual
                && names.size() * 2 > usual
                && names.stream().distinct().count() == names.size()
                && names.stream().noneMatch(name -> VALUE.matcher(name).matches());
    }
}
