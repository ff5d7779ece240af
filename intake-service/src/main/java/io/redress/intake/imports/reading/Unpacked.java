package io.redress.intake.imports.reading;

import io.redress.intake.imports.domain.Packing;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Supplier;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** Unpacks files while they are read; what is too large is unreadable. */
final class Unpacked {

    static final long MOST_BYTES = 16L * 1024 * 1024 * 1024;
    private static final int BUFFER = 64 * 1024;

    private Unpacked() {}

    /** @param name of the file in an archive; null for the only one, and unless it is one */
    static InputStream open(Supplier<InputStream> file, Packing packing, String name) throws IOException {
        try {
            return switch (packing) {
                case NONE -> new BufferedInputStream(file.get(), BUFFER);
                case GZIP -> bounded(new GZIPInputStream(file.get(), BUFFER));
                case ZIP -> bounded(Archive.open(file.get(), name == null ? Archive.choose(file.get(), null) : name));
            };
        } catch (ZipException | EOFException e) {
            throw new UnreadableFileException("The file is packed, and damaged.", e);
        }
    }

    /** What is unpacked, as long as it is not too much. */
    static InputStream bounded(InputStream unpacked) {
        return new Bounded(unpacked, MOST_BYTES);
    }

    /** Stops at a bound, and says in words what is wrong with the packing. */
    private static final class Bounded extends FilterInputStream {

        private long left;

        Bounded(InputStream in, long most) {
            super(in);
            this.left = most;
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            try {
                var count = super.read(into, offset, length);
                left -= Math.max(0, count);
                if (left < 0) {
                    throw new UnreadableFileException("The file is larger than 16 GiB when unpacked; split it.");
                }
                return count;
            } catch (ZipException | EOFException e) {
                throw new UnreadableFileException("The file is packed, and damaged.", e);
            }
        }
    }
}
