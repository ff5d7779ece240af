package io.redress.intake.imports.reading;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.redress.intake.imports.domain.FileFormat;
import io.redress.intake.imports.domain.Layout;
import io.redress.intake.imports.domain.LayoutWish;
import io.redress.intake.imports.domain.Packing;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackReader;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.Set;
import java.util.function.Supplier;

/** Finds out how a file is written, by what it begins with. */
public final class Layouts {

    private static final int HEAD_BYTES = 256 * 1024;
    private static final byte[] GZIP = {0x1f, (byte) 0x8b};
    private static final byte[] ZIP = {'P', 'K', 3, 4};

    private Layouts() {}

    /**
     * The layout of a file.
     *
     * @param file opens it from its beginning
     * @param wish what is known of it; it is believed
     * @param columns names that are looked for in a header; empty for any
     * @throws UnreadableFileException for what can be none
     */
    public static Layout find(Supplier<InputStream> file, LayoutWish wish, Set<String> columns, ObjectMapper json)
            throws IOException {
        var start = file.get().readNBytes(ZIP.length);
        var packing = begins(start, GZIP) ? Packing.GZIP : begins(start, ZIP) ? Packing.ZIP : Packing.NONE;
        return packing == Packing.ZIP && Workbook.isOne(file.get())
                ? ofWorkbook(file.get(), wish, columns)
                : ofText(file, packing, wish, columns, json);
    }

    /** Whether a file that begins so, a workbook or another archive, can only be read whole. */
    public static boolean isWhole(byte[] start) {
        return begins(start, ZIP);
    }

    private static Layout ofWorkbook(InputStream file, LayoutWish wish, Set<String> columns) throws IOException {
        try (var workbook = Workbook.open(file)) {
            var sheet = workbook.nameOf(wish.sheet());
            return Layout.ofSheet(
                    sheet,
                    wish.headerRow() != null ? wish.headerRow() : TableShape.header(workbook.lines(sheet), columns));
        }
    }

    private static Layout ofText(
            Supplier<InputStream> file, Packing packing, LayoutWish wish, Set<String> columns, ObjectMapper json)
            throws IOException {
        var name = packing == Packing.ZIP ? Archive.choose(file.get(), wish.file()) : null;
        var head = head(file, packing, name);
        if (packing != Packing.NONE && (begins(head, GZIP) || begins(head, ZIP))) {
            throw new UnreadableFileException("What is packed in it is packed itself, or a workbook; send that.");
        }
        ForeignFiles.why(head).ifPresent(why -> {
            throw new UnreadableFileException(why);
        });
        var encoding = wish.encoding() != null ? wish.encoding() : Encodings.of(head, head.length == HEAD_BYTES);
        var text = text(head, encoding);
        if (XmlShape.isXml(text.stripLeading())) {
            return ofXml(head, packing, wish, encoding, columns, name);
        }
        var format = format(text, wish.format(), columns, json);
        if (format != FileFormat.CSV) {
            var rowsAt = format == FileFormat.JSON ? JsonShape.rowsAt(text, columns, json) : null;
            return new Layout(format, packing, encoding, null, null, null, rowsAt, null, name);
        }
        var escaped = Backslashes.areIn(text);
        var plain = escaped ? whole(Backslashes.undone(new PushbackReader(new StringReader(text)))) : text;
        var table = TableShape.of(plain, head.length == HEAD_BYTES, wish.separator(), wish.headerRow(), columns);
        return new Layout(
                format,
                packing,
                encoding,
                table.separator(),
                table.headerRow(),
                escaped ? "\\" : null,
                null,
                null,
                name);
    }

    /** What is no UTF may be what the document says it is. */
    private static Layout ofXml(
            byte[] head, Packing packing, LayoutWish wish, String guessed, Set<String> columns, String name)
            throws IOException {
        var encoding = wish.encoding() == null && guessed.equals(Encodings.CARELESS)
                ? XmlShape.encoding(text(head, guessed).stripLeading(), guessed)
                : guessed;
        var rowsAt = XmlShape.rowsAt(text(head, encoding).stripLeading(), columns);
        return new Layout(FileFormat.XML, packing, encoding, null, null, null, rowsAt, null, name);
    }

    private static byte[] head(Supplier<InputStream> file, Packing packing, String name) throws IOException {
        try (var unpacked = Unpacked.open(file, packing, name)) {
            return unpacked.readNBytes(HEAD_BYTES);
        }
    }

    private static boolean begins(byte[] start, byte[] with) {
        return start.length >= with.length && Arrays.equals(start, 0, with.length, with, 0, with.length);
    }

    private static String text(byte[] head, String encoding) throws IOException {
        return whole(Decoded.open(new ByteArrayInputStream(head), encoding));
    }

    private static String whole(Reader text) throws IOException {
        try (text) {
            var whole = new StringWriter();
            text.transferTo(whole);
            return whole.toString();
        }
    }

    private static FileFormat format(String text, FileFormat declared, Set<String> columns, ObjectMapper json) {
        if (declared == FileFormat.CSV) {
            return declared;
        }
        var content = text.stripLeading();
        if (content.startsWith("[")) {
            return FileFormat.JSON;
        }
        if (content.startsWith("{")) {
            return isDocument(content, columns, json) ? FileFormat.JSON : FileFormat.NDJSON;
        }
        return declared == null ? FileFormat.CSV : FileFormat.NDJSON;
    }

    /** An object that goes over several lines, or the only one and full of others, in an array or by key. */
    private static boolean isDocument(String content, Set<String> columns, ObjectMapper json) {
        var end = content.indexOf('\n');
        var line = end < 0 ? content : content.substring(0, end);
        try {
            var first = json.readTree(line);
            return content.substring(line.length()).isBlank()
                    && (first.properties().stream()
                                    .anyMatch(field -> field.getValue().isArray()
                                            && field.getValue().path(0).isObject())
                            || JsonShape.rowsAt(line, columns, json) != null);
        } catch (JsonProcessingException e) {
            return !content.substring(line.length()).stripLeading().startsWith("{");
        }
    }
}
