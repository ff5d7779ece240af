package io.redress.deploy.faults.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.redress.deploy.faults.Fault;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On which machines clocks can jump. */
class ClockJumpsTest {

    @TempDir
    private Path folder;

    @Test
    void withoutTheLibraryTheReasonIsSaid() {
        Fault fault = new ClockJumps(
                2, ClockJumps.whereToLook(folder.resolve("none.so").toString()));

        assertTrue(fault.obstacle().orElseThrow().contains("libfaketime"));
    }

    @Test
    void aLibraryElsewhereCanBeNamed() throws Exception {
        Path library = Files.createFile(folder.resolve("libfaketimeMT.so.1"));

        assertEquals(Optional.empty(), new ClockJumps(1, ClockJumps.whereToLook(library.toString())).obstacle());
    }

    @Test
    void bothAreKnownByName() {
        assertEquals(
                List.of("clock-jumps-sla", "clock-jumps-one-of-2"),
                ClockJumps.all().stream().map(Fault::name).toList());
        assertEquals(
                List.of(1, 2), ClockJumps.all().stream().map(Fault::replicas).toList());
    }
}
