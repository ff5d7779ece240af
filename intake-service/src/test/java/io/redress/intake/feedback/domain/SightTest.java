package io.redress.intake.feedback.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SightTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
      # roles             | source | own   | foreign | contact
      AGENT               |        | true  | true    | true
      ADMIN               |        | true  | true    | true
      AUDITOR             |        | true  | true    | false
      OPS                 |        | false | false   | false
      INTEGRATION         | crm-eu | true  | false   | true
      INTEGRATION         |        | false | false   | true
      INTEGRATION,MANAGER | crm-eu | true  | false   | true
      """)
    void everyRoleSeesWhatItMay(String roles, String source, boolean own, boolean foreign, boolean contact) {
        var sight = Sight.of(new Actor(
                "https://issuer.example",
                "someone",
                Arrays.stream(roles.split(",")).map(Role::valueOf).collect(Collectors.toSet()),
                source));

        assertEquals(own, sight.covers("crm-eu"));
        assertEquals(foreign, sight.covers("crm-us"));
        assertEquals(contact, sight.contactData());
        assertEquals(foreign, sight.restriction().isEmpty());
    }
}
