package io.redress.intake.imports.reading;

import io.redress.intake.imports.domain.Packing;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/** Unpacks files while they are read; what is too large, or more than one file, is unreadable. */
final class Unpacked {

    static final long MOST_BYTES = 16L * 1024 * 1024 * 1024;
    private static final int BUFFER = 64 * 1024;
    /** What the workbooks that are not read here have at their beginning. */
    private static final Set<String> WORKBOOK = Set.of("mimetype", "Index/Document.iwa");

    private Unpacked() {}

    static InputStream open(InputStream file, Packing packing) throws IOException {
        try {
            return switch (packing) {
                case NONE -> new BufferedInputStream(file, BUFFER);
                case GZIP -> bounded(new GZIPInputStream(file, BUFFER));
                case ZIP -> bounded(new OneFile(new ZipInputStream(file)));
            };
        } catch (ZipException | EOFException e) {
            throw new UnreadableFileException("The file is packed, and damaged.", e);
        }
    }

    /** What is unpacked, as long as it is not too much. */
    static InputStream bounded(InputStream unpacked) {
        return new Bounded(unpacked, MOST_BYTES);
    }

    /** The one file of an archive; folders, and what systems add of their own, do not count. */
    private static final class OneFile extends FilterInputStream {

        private final ZipInputStream archive;
        private boolean ended;

        OneFile(ZipInputStream archive) throws IOException {
            super(archive);
            this.archive = archive;
            if (next() == null) {
                throw new UnreadableFileException("The archive has no file in it.");
            }
        }

        private ZipEntry next() throws IOException {
            for (var entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
                var name = entry.getName();
                if (WORKBOOK.contains(name)) {
                    throw new UnreadableFileException(ForeignFiles.WORKBOOK);
                }
                if (!entry.isDirectory() && !name.startsWith("__MACOSX/") && !name.endsWith(".DS_Store")) {
                    return entry;
                }
            }
            return null;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            if (ended) {
                return -1;
            }
            var count = super.read(into, offset, length);
            if (count < 0) {
                ended = true;
                var other = next();
                if (other != null) {
                    throw new UnreadableFileException(
                            "The archive has more than one file in it; send one file at a time.");
                }
            }
            return count;
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }
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
