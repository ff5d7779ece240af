package io.redress.intake.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShippedLanguagesTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "null",
            value = {
                "de, de",
                "DE, de",
                "de-AT, de",
                "de_AT, de",
                "De-Latn-CH, de",
                "' de ', de",
                "en, en",
                "en-GB, en",
                "fr, en",
                "deu, en",
                "den-CA, en",
                "'', en",
                "' ', en",
                "-, en",
                "-de, en",
                "'123 !', en",
                "null, en"
            })
    void whoeverSpeaksOneThatShipsIsSpokenToInIt(String wanted, String spoken) {
        assertEquals(spoken, ShippedLanguages.of(wanted));
    }

    @ParameterizedTest
    @CsvSource({"'fr, de;q=0.8, en;q=0.5', de", "'en-GB, de', en", "'de-CH', de", "'fr, *', en", "'*', en"})
    void theDearestWishThatShipsCounts(String wishes, String spoken) {
        var locales = Locale.LanguageRange.parse(wishes).stream()
                .map(range -> Locale.forLanguageTag(range.getRange()))
                .toList();

        assertEquals(spoken, ShippedLanguages.wished(locales));
        assertEquals("en", ShippedLanguages.wished(List.of()));
    }

    @Test
    void eachHasItsOwn() {
        assertEquals(Map.of("en", "pages/en", "de", "pages/de"), ShippedLanguages.each(code -> "pages/" + code));
    }
}
