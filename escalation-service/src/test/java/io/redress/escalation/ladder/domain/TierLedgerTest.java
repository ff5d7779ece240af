package io.redress.escalation.ladder.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.redress.escalation.organisation.domain.Tier;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TierLedgerTest {

    private static final Instant AT = Instant.parse("2026-11-02T09:00:00Z");

    /** An escalation is written trigger:from:to:levels, with a leading minus once it is retracted. */
    @ParameterizedTest(name = "routed {0}, then {1}: tier {2}")
    @CsvSource(nullValues = "-", textBlock = """
            1, -,                                                       1
            1, SLA_BREACH:1:2:1,                                        2
            1, -SLA_BREACH:1:2:1,                                       1
            3, SLA_BREACH:3:3:1,                                        3
            3, -SLA_BREACH:3:3:1,                                       3
            1, SLA_BREACH:1:2:1 SLA_BREACH:2:3:1,                       3
            1, -SLA_BREACH:1:2:1 SLA_BREACH:2:3:1,                      2
            1, -SLA_BREACH:1:2:1 -SLA_BREACH:2:3:1,                     1
            1, -SLA_BREACH:1:2:1 BY_HAND:2:3:0,                         3
            1, -SLA_BREACH:1:2:1 SEVERITY:2:3:0,                        3
            1, SLA_BREACH:1:2:1 BY_HAND:2:1:0,                          1
            1, -SLA_BREACH:1:2:1 BY_HAND:2:1:0,                         1
            2, SLA_BREACH:2:3:1 BY_HAND:3:2:0 -SLA_BREACH:2:3:1,        2
            1, REOPENED_UNSATISFIED:1:2:1 -SLA_BREACH:2:3:1,            2
            """)
    void theTierIsWhatTheStandingRaisesMakeOfIt(int routed, String entries, int tier) {
        List<Escalation> escalations = entries == null ? List.of() : ledger(entries.split(" "));

        assertEquals(new Tier(tier), new TierLedger(new Tier(routed), escalations).tier());
    }

    @ParameterizedTest(name = "after {0} {1} raises stand")
    @CsvSource(textBlock = """
            SLA_BREACH:1:2:1,                                           1
            -SLA_BREACH:1:2:1,                                          0
            SLA_BREACH:1:2:1 BY_HAND:2:1:0,                             0
            BY_HAND:1:3:0 BY_HAND:3:2:0,                                1
            SLA_BREACH:3:3:1 BY_HAND:3:2:0,                             0
            SLA_BREACH:1:2:1 SLA_BREACH:2:3:1 BY_HAND:3:2:0,            1
            SLA_BREACH:1:2:1 BY_HAND:2:1:0 SLA_BREACH:1:2:1,            1
            """)
    void whatAPersonBroughtDownStandsNoMore(String entries, int standing) {
        TierLedger ledger = new TierLedger(Tier.FRONTLINE, ledger(entries.split(" ")));

        assertEquals(standing, ledger.standing().size());
    }

    private static List<Escalation> ledger(String[] entries) {
        return IntStream.range(0, entries.length)
                .mapToObj(i -> escalation(new UUID(0, i), entries[i]))
                .toList();
    }

    private static Escalation escalation(UUID id, String entry) {
        boolean retracted = entry.startsWith("-");
        String[] parts = (retracted ? entry.substring(1) : entry).split(":");
        Escalation escalation = new Escalation(
                id,
                new Tier(Integer.parseInt(parts[1])),
                new Tier(Integer.parseInt(parts[2])),
                Integer.parseInt(parts[3]),
                Trigger.valueOf(parts[0]),
                null,
                null,
                null,
                false,
                null,
                AT,
                null,
                null);
        return retracted ? escalation.retractedAt(AT) : escalation;
    }
}
