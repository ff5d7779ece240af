package io.redress.escalation.notification.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MailTextTest {

    private static final Instant DUE = Instant.parse("2026-12-01T16:00:05Z");

    @Test
    void aRaiseNamesReferenceTierTargetDueDateAndLink() {
        MailText text = MailText.of(notice(Notice.Kind.RAISED_OVERDUE, DUE), "https://desk.example/1");

        assertEquals("[FB-2026-000123] RESOLUTION is overdue: raised to tier 2", text.subject());
        assertEquals("""
                RESOLUTION is overdue: raised to tier 2.

                Reference: FB-2026-000123
                Tier:      2
                Target:    RESOLUTION
                Due:       2026-12-01 16:00:05 UTC

                Please take it over and tell the customer how and by when it will be solved:
                https://desk.example/1
                """, text.body());
    }

    @ParameterizedTest
    @EnumSource(Notice.Kind.class)
    void everyKindIsWholeWithoutADueDateToo(Notice.Kind kind) {
        MailText text = MailText.of(notice(kind, null), "https://desk.example/1");

        assertTrue(text.body().endsWith("https://desk.example/1\n"));
        assertFalse(text.body().contains("null"), text.body());
    }

    private static Notice notice(Notice.Kind kind, Instant dueAt) {
        return new Notice(kind, "occasion", new UUID(0, 1), "FB-2026-000123", 2, "RESOLUTION", "DUE", dueAt);
    }
}
