package io.redress.intake.feedback.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TransitionTableTest {

    private static final Instant AT = Instant.parse("2026-03-27T10:00:00Z");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
      # action             | from         | to           | publishes
      ACKNOWLEDGE          | RECEIVED     | ACKNOWLEDGED | ACKNOWLEDGED
      ACKNOWLEDGE          | REOPENED     | ACKNOWLEDGED | ACKNOWLEDGED
      ACKNOWLEDGE          | ACKNOWLEDGED | ACKNOWLEDGED | ACKNOWLEDGED
      ACKNOWLEDGE          | ANALYSED     | ANALYSED     | ACKNOWLEDGED
      ANALYSE              | ACKNOWLEDGED | ANALYSED     | ANALYSED
      RESOLVE              | RECEIVED     | RESOLVED     | ACKNOWLEDGED,RESOLVED
      RESOLVE              | REOPENED     | RESOLVED     | ACKNOWLEDGED,RESOLVED
      RESOLVE              | ACKNOWLEDGED | RESOLVED     | RESOLVED
      RESOLVE              | ANALYSED     | RESOLVED     | RESOLVED
      CLOSE                | RESOLVED     | CLOSED       | CLOSED
      REOPEN               | RESOLVED     | REOPENED     | REOPENED
      REOPEN               | CLOSED       | REOPENED     | REOPENED
      WITHDRAW             | RECEIVED     | WITHDRAWN    | WITHDRAWN
      WITHDRAW             | ANALYSED     | WITHDRAWN    | WITHDRAWN
      CLASSIFY             | REOPENED     | REOPENED     | CLASSIFIED
      RECORD_STEP          | REOPENED     | REOPENED     | HANDLING_STEP_RECORDED
      CONTACT              | RECEIVED     | RECEIVED     | CUSTOMER_CONTACTED,WAIT_STARTED
      CONTACT              | RESOLVED     | RESOLVED     | CUSTOMER_CONTACTED
      RECORD_REPLY         | ANALYSED     | ANALYSED     | WAIT_ENDED
      END_WAIT             | REOPENED     | REOPENED     | WAIT_ENDED
      EDIT                 | CLOSED       | CLOSED       | UPDATED
      ATTACH               | RECEIVED     | RECEIVED     | UPDATED
      REMOVE_ATTACHMENT    | CLOSED       | CLOSED       | UPDATED
      RECORD_SATISFACTION  | CLOSED       | CLOSED       | SATISFACTION_RECORDED
      MERGE                | REOPENED     | MERGED       | MERGED,ABSORBED
      REVIEW               | RESOLVED     | RESOLVED     | REVIEWED
      REVIEW               | CLOSED       | CLOSED       | REVIEWED
      PLAN                 | ACKNOWLEDGED | ACKNOWLEDGED | PLAN_COMMUNICATED
      REQUEST_ESCALATION   | RECEIVED     | RECEIVED     | ESCALATION_REQUESTED
      """)
    void eachActionLeadsToItsStateAndPublishesItsFacts(Action action, Status from, Status to, String publishes) {
        var transition =
                TransitionTable.find(action, FeedbackState.of(from, AT), AT).orElseThrow();

        assertEquals(to, transition.to().status());
        assertEquals(Arrays.stream(publishes.split(",")).map(Fact::valueOf).toList(), transition.publishes());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
      RECEIVED     | ACKNOWLEDGE CLASSIFY RECORD_STEP CONTACT RECORD_REPLY END_WAIT EDIT ATTACH REMOVE_ATTACHMENT PLAN REQUEST_ESCALATION RESOLVE WITHDRAW MERGE
      ACKNOWLEDGED | ACKNOWLEDGE ANALYSE CLASSIFY RECORD_STEP CONTACT RECORD_REPLY END_WAIT EDIT ATTACH REMOVE_ATTACHMENT PLAN REQUEST_ESCALATION RESOLVE WITHDRAW MERGE
      ANALYSED     | ACKNOWLEDGE CLASSIFY RECORD_STEP CONTACT RECORD_REPLY END_WAIT EDIT ATTACH REMOVE_ATTACHMENT PLAN REQUEST_ESCALATION RESOLVE WITHDRAW MERGE
      REOPENED     | ACKNOWLEDGE CLASSIFY RECORD_STEP CONTACT RECORD_REPLY END_WAIT EDIT ATTACH REMOVE_ATTACHMENT PLAN REQUEST_ESCALATION RESOLVE WITHDRAW MERGE
      RESOLVED     | CONTACT RECORD_REPLY EDIT ATTACH REMOVE_ATTACHMENT REVIEW RECORD_SATISFACTION CLOSE REOPEN
      CLOSED       | CONTACT RECORD_REPLY EDIT ATTACH REMOVE_ATTACHMENT REVIEW RECORD_SATISFACTION REOPEN
      WITHDRAWN    | ''
      MERGED       | ''
      """)
    void eachStateOffersItsLegalNextStepsOnly(Status status, String legal) {
        var expected = legal.isBlank()
                ? List.<Action>of()
                : Arrays.stream(legal.split(" ")).map(Action::valueOf).toList();

        assertEquals(expected, TransitionTable.legalIn(FeedbackState.of(status, AT)));
    }

    @Test
    void aStateThatDoesNotChangeKeepsTheInstantItWasEnteredAt() {
        var later = AT.plusSeconds(60);

        var transition = TransitionTable.find(Action.CLASSIFY, FeedbackState.of(Status.RECEIVED, AT), later)
                .orElseThrow();

        assertEquals(AT, transition.to().since());
    }
}
