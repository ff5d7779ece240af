package io.redress.deploy.faults;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The result as people and programs read it. */
public final class Table {

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    private static final String HEAD =
            "| Fault | Acknowledged | Lost | Doubled | Early | Otherwise broken | Before /s | After /s | Ratio |"
                    + " Recovery s | Rest s |\n"
                    + "|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|\n";

    private final List<Row> rows = new ArrayList<>();

    public void add(Row row) {
        rows.add(row);
    }

    public List<Row> rows() {
        return List.copyOf(rows);
    }

    public String markdown() {
        StringBuilder text = new StringBuilder(HEAD);
        rows.forEach(row -> text.append(line(row)));
        return text.toString();
    }

    /** Writes {@code faults.md} and {@code faults.json}, anew after each row, so that a run cut off leaves what it has. */
    public void write(Path folder) {
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve("faults.md"), markdown());
            Files.writeString(folder.resolve("faults.json"), JSON.writeValueAsString(json()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ArrayNode json() {
        ArrayNode all = JSON.createArrayNode();
        for (Row row : rows) {
            ObjectNode node = all.addObject()
                    .put("fault", row.fault())
                    .put("acknowledged", row.acknowledged())
                    .put("lost", row.lost())
                    .put("doubled", row.doubled())
                    .put("early", row.early())
                    .put("broken", row.broken())
                    .put("throughputBefore", row.before())
                    .put("throughputAfter", row.after())
                    .put("ratio", row.ratio())
                    .put("recoverySeconds", row.recoverySeconds())
                    .put("restSeconds", row.restSeconds());
            row.violations().forEach(violation -> node.withArray("violations").add(violation.toString()));
        }
        return all;
    }

    private static String line(Row row) {
        boolean measured = row.before() > 0;
        return String.format(
                Locale.ROOT,
                "| %s | %d | %d | %d | %d | %d | %s | %s | %s | %.1f | %.1f |%n",
                row.fault(),
                row.acknowledged(),
                row.lost(),
                row.doubled(),
                row.early(),
                row.broken(),
                measured ? "%.0f".formatted(row.before()) : "–",
                measured ? "%.0f".formatted(row.after()) : "–",
                measured ? String.format(Locale.ROOT, "%.2f", row.ratio()) : "–",
                row.recoverySeconds(),
                row.restSeconds());
    }
}
