package io.redress.intake.feedback.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReferenceTest {

    @ParameterizedTest
    @CsvSource({"2026,123,FB-2026-000123", "2026,1,FB-2026-000001", "2027,1234567,FB-2027-1234567"})
    void aReferenceHasAtLeastSixDigits(int year, long number, String reference) {
        assertEquals(reference, Reference.of(year, number));
    }
}
