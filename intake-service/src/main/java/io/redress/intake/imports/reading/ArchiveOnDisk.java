package io.redress.intake.imports.reading;

import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** Puts archives on disk, in files without a name that are gone with the process, to be read in any order. */
final class ArchiveOnDisk {

    private static final long LONGEST_DIRECTORY = 4L * 1024 * 1024;
    private static final int END = 0x06054b50;
    private static final int END_BYTES = 22;
    private static final int DIRECTORY_BYTES_AT = 12;
    private static final int LONGEST_COMMENT = 65_535;

    private ArchiveOnDisk() {}

    /** @throws UnreadableFileException for what is none, and for one with very many files in it */
    static ZipFile open(InputStream file) throws IOException {
        var copy = Files.createTempFile("redress-import", ".zip");
        try {
            Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
            checkDirectory(copy);
            return new ZipFile(copy.toFile(), ZipFile.OPEN_READ | ZipFile.OPEN_DELETE);
        } catch (ZipException e) {
            throw new UnreadableFileException("The file is packed, and damaged or protected by a password.", e);
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    /** An archive's directory is read into memory, so that its length is looked at before, wherever it may be said. */
    private static void checkDirectory(Path archive) throws IOException {
        try (var file = new RandomAccessFile(archive.toFile(), "r")) {
            var end = new byte[(int) Math.min(file.length(), END_BYTES + LONGEST_COMMENT)];
            file.seek(file.length() - end.length);
            file.readFully(end);
            var bytes = ByteBuffer.wrap(end).order(ByteOrder.LITTLE_ENDIAN);
            for (var at = 0; at <= end.length - END_BYTES; at++) {
                if (bytes.getInt(at) == END
                        && Integer.toUnsignedLong(bytes.getInt(at + DIRECTORY_BYTES_AT)) > LONGEST_DIRECTORY) {
                    throw new UnreadableFileException("The archive has too many files in it.");
                }
            }
        }
    }
}
