package io.redress.intake.imports.reading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** Archives are held open no longer than they are read. */
@EnabledOnOs(OS.LINUX)
class ArchiveTest {

    private static final byte[] CONTENT = "Nr,Text\n1,Lampe\n".getBytes(UTF_8);

    @Test
    void anArchiveIsClosedWithItsContent() throws IOException {
        var before = open();

        try (var content = Archive.open(new ByteArrayInputStream(zip()), "a.csv")) {
            assertArrayEquals(CONTENT, content.readAllBytes());
            assertEquals(before + 1, open());
        }

        assertEquals(before, open());
    }

    @Test
    void anArchiveThatCannotBeReadIsClosed() throws IOException {
        var before = open();

        assertThrows(
                UnreadableFileException.class, () -> Archive.open(new ByteArrayInputStream(zip()), "not-there.csv"));
        assertThrows(UnreadableFileException.class, () -> Archive.open(new ByteArrayInputStream(encrypted()), "a.csv"));
        assertThrows(UnreadableFileException.class, () -> Archive.open(new ByteArrayInputStream(CONTENT), "a.csv"));

        assertEquals(before, open());
    }

    /** How many files of imports this process holds open, which have no name any more. */
    private static long open() throws IOException {
        try (var descriptors = Files.list(Path.of("/proc/self/fd"))) {
            return descriptors.filter(ArchiveTest::isOfImport).count();
        }
    }

    private static boolean isOfImport(Path descriptor) {
        try {
            return Files.readSymbolicLink(descriptor).toString().contains("redress-import");
        } catch (IOException goneMeanwhile) {
            return false;
        }
    }

    private static byte[] zip() throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var out = new ZipOutputStream(packed)) {
            out.putNextEntry(new ZipEntry("a.csv"));
            out.write(CONTENT);
        }
        return packed.toByteArray();
    }

    /** An archive that says of its file that it is packed in a way that nobody knows. */
    private static byte[] encrypted() throws IOException {
        var archive = zip();
        for (var at = 0; at < archive.length - 3; at++) {
            if (archive[at] == 'P' && archive[at + 1] == 'K' && archive[at + 2] == 1) {
                archive[at + 10] = 99;
            }
        }
        return archive;
    }
}
