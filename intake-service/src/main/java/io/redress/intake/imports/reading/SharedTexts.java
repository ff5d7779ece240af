package io.redress.intake.imports.reading;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamException;

/**
 * The texts that the cells of a workbook refer to by number. They wait on disk, in files without a name, and take little
 * memory however many they are.
 */
final class SharedTexts implements Closeable {

    private static final long MOST_BYTES = 4L * 1024 * 1024 * 1024;
    private static final int MOST_IN_MEMORY = 4_096;
    private static final int LONGEST_IN_MEMORY = 200;

    private final FileChannel texts = temporary();
    private final FileChannel ends = temporary();
    private final Map<Integer, String> often = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, String> eldest) {
            return size() > MOST_IN_MEMORY;
        }
    };
    private long count;

    private static FileChannel temporary() {
        try {
            return FileChannel.open(
                    Files.createTempFile("redress-import", null),
                    Set.of(StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes all of them in. */
    void read(InputStream part) throws IOException, XMLStreamException {
        var text = new BufferedOutputStream(Channels.newOutputStream(texts));
        var end = new DataOutputStream(new BufferedOutputStream(Channels.newOutputStream(ends)));
        var length = 0L;
        var xml = XmlParts.open(part);
        while (XmlParts.nextElement(xml)) {
            if (xml.getLocalName().equals("si")) {
                var bytes = XmlParts.runs(xml, JsonCells.LONGEST_ROW).getBytes(UTF_8);
                text.write(bytes);
                length += bytes.length;
                end.writeLong(length);
                count++;
                if (length + count * Long.BYTES > MOST_BYTES) {
                    throw new UnreadableFileException(
                            "The workbook has more than 4 GiB of text; send its sheet as CSV.");
                }
            }
        }
        text.flush();
        end.flush();
    }

    /** @throws UnreadableFileException for a number that none has */
    String get(int number) {
        if (number < 0 || number >= count) {
            throw new UnreadableFileException("The workbook is damaged: a cell refers to a text that is not there.");
        }
        var known = often.get(number);
        if (known != null) {
            return known;
        }
        try {
            var text = onDisk(number);
            if (text.length() <= LONGEST_IN_MEMORY) {
                often.put(number, text);
            }
            return text;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String onDisk(long number) throws IOException {
        var begin = number == 0 ? 0 : end(number - 1);
        var bytes = ByteBuffer.allocate((int) (end(number) - begin));
        fill(bytes, texts, begin);
        return new String(bytes.array(), UTF_8);
    }

    private long end(long number) throws IOException {
        var bytes = ByteBuffer.allocate(Long.BYTES);
        fill(bytes, ends, number * Long.BYTES);
        return bytes.getLong(0);
    }

    private static void fill(ByteBuffer bytes, FileChannel file, long from) throws IOException {
        while (bytes.hasRemaining()) {
            if (file.read(bytes, from + bytes.position()) < 0) {
                throw new EOFException("A text that was written is gone");
            }
        }
    }

    @Override
    public void close() throws IOException {
        texts.close();
        ends.close();
    }
}
