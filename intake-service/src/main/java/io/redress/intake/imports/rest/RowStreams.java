package io.redress.intake.imports.rest;

import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.redress.intake.http.Problems;
import io.redress.intake.imports.FindImports;
import io.redress.intake.imports.RowResult;
import io.redress.intake.imports.domain.RowOutcome;
import io.redress.intake.imports.domain.RowProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;

/**
 * All results of an import as one stream, fetched part by part: between two parts no connection to the database is held,
 * however slowly the caller reads.
 */
@ApplicationScoped
class RowStreams {

    private static final int PART = 1_000;
    private static final int MOST_AT_ONCE = 16;
    private static final int RETRY_AFTER_SECONDS = 10;
    private static final String FORMULA = "=+-@\t\r\n＝＋－＠";

    private final FindImports find;
    private final ObjectMapper json;
    private final Semaphore free = new Semaphore(MOST_AT_ONCE);

    RowStreams(FindImports find, ObjectMapper json) {
        this.find = find;
        this.json = json;
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 503 when too many are being read */
    Response of(UUID id, RowOutcome outcome, RowFormat format) {
        StreamingOutput stream = output -> {
            free.acquireUninterruptibly();
            try (var writer = new BufferedWriter(new OutputStreamWriter(output, StandardCharsets.UTF_8))) {
                write(id, outcome, format, writer);
            } finally {
                free.release();
            }
        };
        if (free.availablePermits() == 0) {
            throw Problems.overloaded(RETRY_AFTER_SECONDS);
        }
        return Response.ok(stream, format.type().withCharset("utf-8"))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"import-" + id + "-rows."
                                + format.name().toLowerCase(Locale.ROOT) + "\"")
                .build();
    }

    private void write(UUID id, RowOutcome outcome, RowFormat format, Writer writer) throws IOException {
        var csv = CsvWriter.builder()
                .lineDelimiter(LineDelimiter.CRLF)
                .bufferSize(0)
                .build(writer);
        if (format == RowFormat.CSV) {
            csv.writeRecord("row", "line", "outcome", "id", "problems", "notes");
        }
        var part = find.rows(id, outcome, 0, PART);
        while (!part.isEmpty()) {
            for (var row : part) {
                if (format == RowFormat.CSV) {
                    csv.writeRecord(
                            Long.toString(row.number()),
                            Long.toString(row.line()),
                            row.outcome().name(),
                            row.feedbackId() == null ? "" : row.feedbackId().toString(),
                            text(row.problems()),
                            text(row.notes()));
                } else {
                    writer.write(json.writeValueAsString(RowAnswer.of(row)));
                    writer.write('\n');
                }
            }
            part = part.size() < PART
                    ? List.<RowResult>of()
                    : find.rows(id, outcome, part.getLast().number(), PART);
        }
        writer.flush();
    }

    private static String text(List<RowProblem> problems) {
        return harmless(problems.stream()
                .map(one -> one.field() == null ? one.detail() : one.field() + ": " + one.detail())
                .collect(Collectors.joining("; ")));
    }

    /** Spreadsheets run a text that begins like a formula; with an apostrophe before it they do not. */
    static String harmless(String text) {
        return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
