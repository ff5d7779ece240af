package io.redress.deploy.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartupCacheTest {

    @TempDir
    Path application;

    private StartupCache cache;

    @BeforeEach
    void givenAnApplication() throws Exception {
        Files.writeString(application.resolve("app.jar"), "the first build");
        cache = new StartupCache("app", application, 8080, List.of("-Xmx1g"), true);
    }

    @Test
    void recordsWhereThereIsNone() {
        assertEquals(
                "-XX:AOTCacheOutput=app-8080.aot.recording", cache.options().getFirst());
        assertFalse(cache.keep());
    }

    @Test
    void recordsInOneOfSeveralInstancesOnly() throws Exception {
        assertTrue(cache.optionsOfAnother().isEmpty());

        givenARecording();

        assertEquals(cache.options(), cache.optionsOfAnother());
    }

    @Test
    void usesWhatWasRecordedAndWantsNoFallback() throws Exception {
        givenARecording();

        assertTrue(cache.options().contains("-XX:AOTCache=app.aot"));
        assertTrue(cache.options().contains("-XX:AOTMode=on"));
    }

    @Test
    void recordsAnewWhenTheBuildChanged() throws Exception {
        givenARecording();

        Files.writeString(application.resolve("app.jar"), "the second build");

        assertFalse(cache.isUsable());
    }

    @Test
    void recordsAnewWhenTheJvmRefusedIt() throws Exception {
        givenARecording();

        cache.distrust();

        assertFalse(cache.isUsable());
    }

    @Test
    void recordsAnewForOtherFlags() throws Exception {
        givenARecording();

        assertFalse(new StartupCache("app", application, 8080, List.of("-Xmx2g"), true).isUsable());
    }

    @Test
    void recordsNothingWhenSwitchedOff() {
        StartupCache off = new StartupCache("app", application, 8080, List.of(), false);

        assertEquals(List.of(), off.options());
        assertFalse(off.isWanted());
    }

    private void givenARecording() throws Exception {
        Files.writeString(application.resolve("app-8080.aot.recording"), "classes");
        assertTrue(cache.keep());
    }
}
