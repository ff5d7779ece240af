package io.redress.intake.feedback.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RevisionTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
      # known | known at             | new | new at               | same  | verdict
              |                      |     |                      | true  | SAME
              |                      |     |                      | false | UNDECIDED
      3       |                      |     |                      | false | UNDECIDED
      3       |                      | 3   |                      | true  | SAME
      3       |                      | 4   |                      | true  | SAME_BUT_NEWER
      3       |                      | 4   |                      | false | NEWER
      3       |                      | 3   |                      | false | UNDECIDED
      3       |                      | 2   |                      | false | OLDER
              |                      | 1   |                      | false | NEWER
              | 2026-01-02T00:00:00Z |     | 2026-01-03T00:00:00Z | false | NEWER
              | 2026-01-02T00:00:00Z |     | 2026-01-01T00:00:00Z | false | OLDER
              | 2026-01-02T00:00:00Z |     | 2026-01-02T00:00:00Z | false | UNDECIDED
              |                      |     | 2026-01-01T00:00:00Z | false | NEWER
      """)
    void aRepeatedNaturalKeyIsJudgedByContentAndRevision(
            Long known, Instant knownAt, Long arriving, Instant arrivingAt, boolean same, Revision.Verdict verdict) {
        assertEquals(verdict, Revision.judge(new Revision(known, knownAt), new Revision(arriving, arrivingAt), same));
    }

    @Test
    void theSameContentHasTheSameFingerprintHoweverNumbersAreWritten() {
        assertEquals(print("Lamp", null, "1.50"), print("Lamp", null, "1.5"));
    }

    @Test
    void textMovedFromOneFieldToTheNextIsOtherContent() {
        assertNotEquals(print("Lamp", null, null), print(null, "Lamp", null));
    }

    private static UUID print(String subject, String narrative, String amount) {
        var content = new Content(
                Channel.EMAIL,
                null,
                subject,
                narrative,
                null,
                null,
                null,
                List.of(),
                null,
                null,
                null,
                null,
                null,
                amount == null ? null : new BigDecimal(amount),
                null,
                null);
        return Fingerprint.of(content, Customer.UNKNOWN);
    }
}
