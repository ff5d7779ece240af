package io.redress.intake.imports.reading;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * The text of a file. Bytes in a UTF-8 file that are no UTF-8 are read as windows-1252, which is what they are when a
 * program was careless; in other encodings they become the replacement character.
 */
final class Decoded extends Reader {

    private static final Charset CARELESS = Charset.forName("windows-1252");
    private static final int BUFFER = 32 * 1024;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final InputStream file;
    private final CharsetDecoder decoder;
    private final boolean lenient;
    private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER).flip();
    private boolean ended;

    private Decoded(InputStream file, Charset charset) {
        this.file = file;
        this.lenient = charset.equals(StandardCharsets.UTF_8);
        this.decoder = charset.newDecoder()
                .onMalformedInput(lenient ? CodingErrorAction.REPORT : CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE);
    }

    /** The text without a byte order mark. */
    static PushbackReader open(InputStream file, String encoding) throws IOException {
        var reader = new PushbackReader(new BufferedReader(new Decoded(file, Charset.forName(encoding)), BUFFER));
        var first = reader.read();
        if (first >= 0 && first != BYTE_ORDER_MARK) {
            reader.unread(first);
        }
        return reader;
    }

    @Override
    public int read(char[] into, int offset, int length) throws IOException {
        var chars = CharBuffer.wrap(into, offset, length);
        while (chars.position() == 0) {
            var result = decoder.decode(bytes, chars, ended);
            if (result.isMalformed() && lenient) {
                careless(result.length(), chars);
            } else if (result.isUnderflow() && chars.position() == 0) {
                if (ended) {
                    return -1;
                }
                fill();
            } else if (result.isOverflow() && chars.position() == 0) {
                throw new IOException("A character needs more room than one place");
            }
        }
        return chars.position();
    }

    private void careless(int length, CharBuffer into) {
        var some = new byte[Math.min(length, into.remaining())];
        bytes.get(some);
        into.put(CARELESS.decode(ByteBuffer.wrap(some)));
    }

    private void fill() throws IOException {
        bytes.compact();
        var count = file.read(bytes.array(), bytes.position(), bytes.remaining());
        if (count < 0) {
            ended = true;
        } else {
            bytes.position(bytes.position() + count);
        }
        bytes.flip();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
