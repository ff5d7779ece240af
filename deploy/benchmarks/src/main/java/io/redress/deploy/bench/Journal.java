package io.redress.deploy.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Results as JSON, for whoever compares one run with another. */
final class Journal {

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private Journal() {}

    static Path write(Path folder, Options options, List<Result> results) {
        Map<String, Object> journal = new LinkedHashMap<>();
        journal.put("finishedAt", Instant.now().toString());
        journal.put("processors", Runtime.getRuntime().availableProcessors());
        journal.put("rounds", options.rounds());
        journal.put("secondsPerRound", options.round().toSeconds());
        journal.put("rows", results.stream().map(Journal::row).toList());
        try {
            Files.createDirectories(folder);
            return Files.writeString(folder.resolve("bench.json"), JSON.writeValueAsString(journal));
        } catch (IOException e) {
            throw new BenchException("The results cannot be written to " + folder + ".", e);
        }
    }

    private static Map<String, Object> row(Result result) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("row", result.id());
        row.put("measure", result.measure());
        row.put("unit", result.unit().strip());
        row.put("judged", result.judged());
        row.put("must", result.goal().mustText());
        row.put("aim", result.goal().aimText());
        row.put("verdict", result.verdict());
        row.put("ratios", result.ratios());
        row.put("product", result.product().rounds());
        row.put("baseline", result.baseline().rounds());
        row.put("conditions", result.conditions());
        row.put("notes", result.notes());
        return row;
    }
}
