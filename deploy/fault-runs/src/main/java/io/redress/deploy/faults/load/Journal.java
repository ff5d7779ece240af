package io.redress.deploy.faults.load;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What was sent and what was answered, kept in memory and as a file of one JSON object per line. */
public final class Journal implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<Entry> entries = new ArrayList<>();
    private final BufferedWriter file;

    public Journal(Path path) {
        try {
            file = Files.newBufferedWriter(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public synchronized void write(Entry entry) {
        entries.add(entry);
        try {
            file.write(lineOf(entry));
            file.newLine();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public synchronized List<Entry> entries() {
        return List.copyOf(entries);
    }

    /** Requests that were answered 2xx. */
    public Stream<Entry> answered() {
        return entries().stream().filter(Entry::isAnswered);
    }

    public synchronized int size() {
        return entries.size();
    }

    @Override
    public synchronized void close() throws IOException {
        file.close();
    }

    private static String lineOf(Entry entry) {
        ObjectNode line = JSON.createObjectNode()
                .put("at", entry.at().toString())
                .put("action", entry.action().name())
                .put("key", entry.key())
                .put("naturalKey", entry.naturalKey())
                .put("bodyHash", entry.bodyHash())
                .put("status", entry.last().status())
                .put("id", entry.id())
                .put("endedAt", entry.endedAt().toString());
        entry.attempts().forEach(attempt -> line.withArray("attempts")
                .addObject()
                .put("at", attempt.at().toString())
                .put("millis", attempt.millis())
                .put("status", attempt.status())
                .put("outcome", attempt.outcome()));
        return line.toString();
    }
}
