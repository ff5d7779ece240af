package io.redress.intake.channels.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeliveredTimesTest {

    private final DeliveredTimes times =
            new DeliveredTimes(ZoneId.of("Europe/Berlin"), List.of("dd.MM.yyyy HH:mm", "M/d/yyyy h:mm a"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-11-20T10:15:00Z                    | 2026-11-20T10:15:00Z",
                "2026-11-20T10:15:00.123Z                | 2026-11-20T10:15:00.123Z",
                "2026-11-20T10:15:00.123456789Z          | 2026-11-20T10:15:00.123456789Z",
                "2026-11-20T11:15:00+01:00               | 2026-11-20T10:15:00Z",
                "2026-11-20T10:15:00.000+0000            | 2026-11-20T10:15:00Z",
                "2026-11-20T11:15:00+01                  | 2026-11-20T10:15:00Z",
                "2026-11-20T11:15:00+01:00[Europe/Berlin] | 2026-11-20T10:15:00Z",
                "2026-11-20T11:15:00                     | 2026-11-20T10:15:00Z",
                "2026-11-20T11:15                        | 2026-11-20T10:15:00Z",
                "2026-11-20 11:15:00                     | 2026-11-20T10:15:00Z",
                "2026-11-20 10:15:00 UTC                 | 2026-11-20T10:15:00Z",
                "2026-11-20 05:15:00 -0500               | 2026-11-20T10:15:00Z",
                "2026-11-20                              | 2026-11-19T23:00:00Z",
                "1795169700                              | 2026-11-20T10:15:00Z",
                "1795169700.5                            | 2026-11-20T10:15:00.500Z",
                "1795169700123                           | 2026-11-20T10:15:00.123Z",
                "1795169700123456                        | 2026-11-20T10:15:00.123456Z",
                "1795169700123456789                     | 2026-11-20T10:15:00.123456Z",
                "Fri, 20 Nov 2026 11:15:00 +0100         | 2026-11-20T10:15:00Z",
                "Fri, 20 Nov 2026 11:15:00 +0100 (CET)   | 2026-11-20T10:15:00Z",
                "20 Nov 2026 10:15:00 GMT                | 2026-11-20T10:15:00Z",
                "Fri Nov 20 10:15:00 +0000 2026          | 2026-11-20T10:15:00Z",
                "Fri Nov 20 10:15:00 UTC 2026            | 2026-11-20T10:15:00Z",
                "Fri Nov 20 11:15:00 2026                | 2026-11-20T10:15:00Z",
                "Fri Nov 20 2026 11:15:00 GMT+0100 (Central European Standard Time) | 2026-11-20T10:15:00Z",
                "Nov 20, 2026, 11:15 AM                  | 2026-11-20T10:15:00Z",
                "Nov 20, 2026 11:15:00 AM                | 2026-11-20T10:15:00Z",
                "Friday, November 20, 2026 at 11:15 AM   | 2026-11-20T10:15:00Z",
                "November 20, 2026 11:15                 | 2026-11-20T10:15:00Z",
                "November 20, 2026                       | 2026-11-19T23:00:00Z",
                "20 November 2026 11:15                  | 2026-11-20T10:15:00Z",
                "20 Nov 2026, 11:15                      | 2026-11-20T10:15:00Z",
                "20.11.2026, 11:15:00                    | 2026-11-20T10:15:00Z",
                "20.11.2026 um 11:15 Uhr                 | 2026-11-20T10:15:00Z",
                "20.11.2026                              | 2026-11-19T23:00:00Z",
                "2026/11/20 11:15:00                     | 2026-11-20T10:15:00Z",
                "2026-11-20T10:15:00,500Z                | 2026-11-20T10:15:00.500Z",
                "20261120T101500Z                        | 2026-11-20T10:15:00Z",
                "20261120111500                          | 2026-11-20T10:15:00Z",
                "20261120                                | 2026-11-19T23:00:00Z",
                "/Date(1795169700000)/                   | 2026-11-20T10:15:00Z",
                "/Date(1795169700000+0100)/              | 2026-11-20T10:15:00Z",
                "20.11.2026 11:15                        | 2026-11-20T10:15:00Z",
                "11/20/2026 11:15 am                     | 2026-11-20T10:15:00Z"
            })
    void everyFormOfTimeIsRead(String text, Instant instant) {
        assertEquals(Optional.of(instant), times.parse(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "yesterday",
                "0",
                "-5",
                "2026-13-01",
                "9999-01-01",
                "99999999999999999999999",
                "1.2.3",
                "NaN",
                "10/11/2026 10:15",
                "/Date(x)/",
                "1e999999999"
            })
    void whatIsNoTimeIsNone(String text) {
        assertEquals(
                Optional.empty(),
                times.parse(text)
                        .filter(time -> !time.equals(Instant.EPOCH))
                        .filter(time -> time.isAfter(Instant.EPOCH)));
    }
}
