package io.redress.intake.channels.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AmountsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1234.5        | 1234.5",
                "1234,5        | 1234.5",
                "€ 1.234,50    | 1234.50",
                "1,234.50 USD  | 1234.50",
                "1,234         | 1234",
                "1,234,567     | 1234567",
                "1.234.567     | 1234567",
                "1 234,50 kr   | 1234.50",
                "-12           | -12",
                "0.123         | 0.123"
            })
    void everyWayToWriteAnAmount(String text, BigDecimal amount) {
        assertEquals(Optional.of(amount), Amounts.read(text));
    }

    @Test
    void apostrophesDivideThousandsInSwitzerland() {
        assertEquals(Optional.of(new BigDecimal("1234.50")), Amounts.read("CHF 1'234.50"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "many", "1e5", "1e999999999", "12-13", "1.2.3,4,5x6", "99999999999999999999"})
    void whatIsNoAmountIsNone(String text) {
        assertEquals(Optional.empty(), Amounts.read(text));
    }
}
