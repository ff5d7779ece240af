package io.redress.sla.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {

    @Test
    void leadsBackToItsPlace() {
        assertEquals(
                List.of("2026-11-20T10:15:00Z", "x"),
                Cursor.read(Cursor.after("f", "2026-11-20T10:15:00Z", "x"), "f", 2));
        assertEquals(List.of(), Cursor.read(null, "f", 2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "%%%", "AAAA", "eA"})
    void refusesWhatIsNone(String cursor) {
        assertThrows(HttpProblem.class, () -> Cursor.read(cursor, "f", 2));
    }

    @Test
    void refusesOtherFilters() {
        String cursor = Cursor.after("status=RECEIVED", "a", "b");

        assertThrows(HttpProblem.class, () -> Cursor.read(cursor, "status=CLOSED", 2));
    }

    @Test
    void refusesAMadeUpKey() {
        assertThrows(HttpProblem.class, () -> Cursor.readNumber(Cursor.after("f", "one"), "f"));
        assertThrows(HttpProblem.class, () -> Cursor.readNumber(Cursor.after("f", "99999999999"), "f"));
        assertThrows(HttpProblem.class, () -> Cursor.readId(Cursor.after("f", "one"), "f"));
        assertThrows(HttpProblem.class, () -> Cursor.readName(Cursor.after("f", "on\0e"), "f"));
        assertThrows(HttpProblem.class, () -> Cursor.read(Cursor.after("f", "a", "\0"), "f", 2));
        assertEquals(Integer.MAX_VALUE, Cursor.readNumber(null, "f"));
        assertEquals("", Cursor.readName(null, "f"));
    }
}
