package io.redress.intake.imports.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;

/** The names of a file's columns: one each, whatever the header says. */
final class ColumnNames {

    private ColumnNames() {}

    /** Names of a header; the second of two equal ones gets a number, and one without a name its place. */
    static List<String> of(List<String> header) {
        var names = new ArrayList<String>();
        var taken = new HashSet<String>();
        for (var i = 0; i < header.size(); i++) {
            var said = header.get(i).replace('\u00a0', ' ').strip().replaceAll("\\s+", " ");
            var name = said.isEmpty() ? "column " + (i + 1) : said;
            for (var again = 2; !taken.add(name); again++) {
                name = said + " (" + again + ")";
            }
            names.add(name);
        }
        return List.copyOf(names);
    }

    /** Whether these fields are the header once more. */
    static boolean repeat(List<String> header, List<String> fields) {
        return header.size() > 1
                && header.size() == fields.size()
                && header.getFirst().strip().equals(fields.getFirst().strip())
                && IntStream.range(1, header.size())
                        .allMatch(
                                i -> header.get(i).strip().equals(fields.get(i).strip()));
    }

    /** Names for a file without a header. */
    static List<String> numbered(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> "column " + number)
                .toList();
    }
}
