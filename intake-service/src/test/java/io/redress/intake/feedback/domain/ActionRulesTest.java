package io.redress.intake.feedback.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ActionRulesTest {

    private static final Instant AT = Instant.parse("2026-03-27T10:00:00Z");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
      # action     | status       | severity | automatic | role        | why
      ACKNOWLEDGE  | RECEIVED     | MINOR    | false     | AGENT       |
      ACKNOWLEDGE  | ACKNOWLEDGED | MINOR    | true      | AGENT       |
      ACKNOWLEDGE  | ACKNOWLEDGED | MINOR    | false     | AGENT       | already acknowledged by a person
      ACKNOWLEDGE  | RECEIVED     | MINOR    | false     | AUDITOR     | needs the role agent, manager, executive, integration
      RESOLVE      | RECEIVED     | MODERATE | false     | AGENT       |
      RESOLVE      | RECEIVED     | MAJOR    | false     | AGENT       | MAJOR feedback is resolved by a manager
      RESOLVE      | RECEIVED     | MAJOR    | false     | MANAGER     |
      RESOLVE      | RECEIVED     | MAJOR    | false     | EXECUTIVE   |
      RESOLVE      | RECEIVED     | MAJOR    | false     | INTEGRATION |
      RESOLVE      | RESOLVED     | MINOR    | false     | MANAGER     | it is RESOLVED, not open
      CLOSE        | RECEIVED     | MINOR    | false     | AGENT       | not resolved yet
      CLOSE        | CLOSED       | MINOR    | false     | AGENT       | already closed
      REOPEN       | RESOLVED     | MINOR    | false     | AGENT       | needs the role manager, executive
      REOPEN       | RECEIVED     | MINOR    | false     | MANAGER     | still open
      REOPEN       | WITHDRAWN    | MINOR    | false     | MANAGER     | it is WITHDRAWN
      END_WAIT     | RECEIVED     | MINOR    | false     | AGENT       | we do not wait for the customer
      CONTACT      | CLOSED       | MINOR    | false     | AGENT       |
      CONTACT      | WITHDRAWN    | MINOR    | false     | AGENT       | it is WITHDRAWN
      ANALYSE      | RECEIVED     | MINOR    | false     | AGENT       | not acknowledged yet
      ANALYSE      | ANALYSED     | MINOR    | false     | AGENT       | already analysed
      """)
    void anActionIsAllowedOrSaysWhyNot(
            Action action, Status status, Severity severity, boolean automatic, Role role, String why) {
        var situation = new Situation(FeedbackState.of(status, AT), Kind.COMPLAINT, severity, automatic, false, false);

        var answer = ActionRules.allowedActions(situation, actor(role)).get(action.ordinal());

        assertEquals(action, answer.action());
        assertEquals(why, answer.why());
        assertEquals(why == null, answer.allowed());
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"ADMIN", "OPS", "AUDITOR"})
    void whoOnlyReadsMayDoNothing(Role role) {
        var situation = new Situation(
                FeedbackState.of(Status.RECEIVED, AT), Kind.COMPLAINT, Severity.MINOR, false, false, false);

        assertTrue(ActionRules.allowedActions(situation, actor(role)).stream().noneMatch(AllowedAction::allowed));
    }

    @ParameterizedTest
    @CsvSource({
        "MINOR,MAJOR,AGENT,true",
        "MAJOR,MAJOR,AGENT,true",
        "MAJOR,MINOR,AGENT,false",
        "MAJOR,MODERATE,MANAGER,true"
    })
    void onlyAManagerReclassifiesDown(Severity before, Severity after, Role role, boolean allowed) {
        assertEquals(
                allowed, Reclassification.forbidden(before, after, actor(role)).isEmpty());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
      # kind     | severity | cause | action | reason | gaps
      COMPLAINT  | MINOR    | false | false  | false  | 0
      COMPLAINT  | MODERATE | false | false  | false  | 2
      COMPLAINT  | MODERATE | true  | true   | false  | 0
      COMPLAINT  | MAJOR    | true  | false  | true   | 0
      COMPLAINT  | MAJOR    | true  | false  | false  | 1
      COMPLAINT  | MINOR    | false | true   | true   | 1
      QUESTION   | MAJOR    | false | false  | false  | 0
      """)
    void aWorseComplaintIsResolvedWithCauseAndCorrectiveAction(
            Kind kind, Severity severity, boolean cause, boolean action, boolean reason, int gaps) {
        var situation = new Situation(FeedbackState.of(Status.RECEIVED, AT), kind, severity, false, false, false);

        assertEquals(
                gaps, ResolutionRules.gaps(situation, cause, action, reason).size());
    }

    private static Actor actor(Role role) {
        return new Actor(
                "https://issuer.example",
                "local-" + role.token(),
                Set.of(role),
                role == Role.INTEGRATION ? "crm-eu" : null);
    }
}
