package io.redress.escalation.routing.domain;

import static io.redress.escalation.organisation.domain.Organisations.AGENT;
import static io.redress.escalation.organisation.domain.Organisations.DEPARTMENT;
import static io.redress.escalation.organisation.domain.Organisations.EXECUTIVE;
import static io.redress.escalation.organisation.domain.Organisations.HEAD;
import static io.redress.escalation.organisation.domain.Organisations.HEADS_DEPUTY;
import static io.redress.escalation.organisation.domain.Organisations.MANAGER;
import static io.redress.escalation.organisation.domain.Organisations.SECOND_AGENT;
import static io.redress.escalation.organisation.domain.Organisations.SECOND_EXECUTIVE;
import static io.redress.escalation.organisation.domain.Organisations.organisation;
import static io.redress.escalation.organisation.domain.Organisations.teamId;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.redress.escalation.organisation.domain.Organisation;
import io.redress.escalation.organisation.domain.Organisations;
import io.redress.escalation.organisation.domain.Team.Distribution;
import io.redress.escalation.organisation.domain.Tier;
import io.redress.escalation.organisation.domain.Workload;
import io.redress.escalation.routing.domain.Placement.InQueue;
import io.redress.escalation.routing.domain.Placement.Nobody;
import io.redress.escalation.routing.domain.Placement.WithPerson;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RouterTest {

    private static final Reason WHY = new Reason("TEST", "a test asks");

    static List<Arguments> chain() {
        return List.of(
                Arguments.of("all present", organisation(), null, new WithPerson(AGENT), "LEAST_LOADED"),
                Arguments.of(
                        "one away", organisation().away(AGENT), null, new WithPerson(SECOND_AGENT), "LEAST_LOADED"),
                Arguments.of("named", organisation(), MANAGER, new WithPerson(MANAGER), "NAMED_PERSON"),
                Arguments.of(
                        "named away, deputy there",
                        organisation().away(HEAD),
                        HEAD,
                        new WithPerson(HEADS_DEPUTY),
                        "DEPUTY"),
                Arguments.of(
                        "named away, no deputy", organisation().away(MANAGER), MANAGER, new InQueue(), "TIER_QUEUE"),
                Arguments.of(
                        "team works from a queue",
                        organisation().distribution(Distribution.QUEUE),
                        null,
                        new InQueue(),
                        "TIER_QUEUE"),
                Arguments.of(
                        "team away, a member's deputy there",
                        organisation().deputies(Map.of(AGENT, MANAGER)).away(AGENT, SECOND_AGENT),
                        null,
                        new WithPerson(MANAGER),
                        "DEPUTY"),
                Arguments.of(
                        "team away",
                        organisation().away(AGENT, SECOND_AGENT),
                        null,
                        new WithPerson(HEAD),
                        "DEPARTMENT_HEAD"),
                Arguments.of(
                        "team and head away",
                        organisation().away(AGENT, SECOND_AGENT, HEAD),
                        null,
                        new WithPerson(HEADS_DEPUTY),
                        "DEPARTMENT_HEAD"),
                Arguments.of(
                        "only the second on duty there",
                        organisation().everybodyAwayBut(SECOND_EXECUTIVE),
                        null,
                        new WithPerson(SECOND_EXECUTIVE),
                        "DUTY_LIST"),
                Arguments.of("nobody there", organisation().everybodyAwayBut(), null, new Nobody(), "NO_DUTY_LIST"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("chain")
    void neverNobodyAsLongAsAnybodyIsThere(
            String name, Organisations people, UUID named, Placement expected, String lastReason) {
        Router router = new Router(people.build(), new Workload(Map.of()));

        RoutingDecision decision = named == null
                ? router.toTier(DEPARTMENT, Tier.FRONTLINE, WHY)
                : router.toPerson(DEPARTMENT, Tier.FRONTLINE, named, WHY);

        assertEquals(expected, decision.placement());
        assertEquals(WHY, decision.explanation().getFirst());
        assertEquals(lastReason, decision.foundBy());
    }

    @Test
    void aBatchSpreadsEvenlyOverTheTeam() {
        Workload workload = new Workload(Map.of(AGENT, 2));
        Router router = new Router(organisation().build(), workload);

        for (int i = 0; i < 6; i++) {
            router.toTier(DEPARTMENT, Tier.FRONTLINE, WHY);
        }

        assertEquals(4, workload.openOf(AGENT));
        assertEquals(4, workload.openOf(SECOND_AGENT));
    }

    @Test
    void whoHasEnoughGetsNoMoreAndTheRestWaitsInTheQueue() {
        Router router = new Router(organisation().openLimit(1).build(), new Workload(Map.of(AGENT, 1)));

        assertEquals(new WithPerson(SECOND_AGENT), place(router));
        assertEquals(new InQueue(), place(router));
    }

    @Test
    void aRaiseToTheHeadGoesPastTheTeam() {
        Router router = new Router(organisation().build(), new Workload(Map.of()));

        RoutingDecision decision = router.toHead(DEPARTMENT, Tier.EXECUTIVE, WHY);

        assertEquals(new WithPerson(HEAD), decision.placement());
        assertEquals(teamId(Tier.EXECUTIVE), decision.teamId());
    }

    @Test
    void anEmptyOrganisationFindsNobodyAndSaysSo() {
        Organisation empty = new Organisation(null, List.of(), List.of(), List.of(), List.of());

        RoutingDecision decision = new Router(empty, new Workload(Map.of())).toTier(null, Tier.EXECUTIVE, WHY);

        assertEquals(new Nobody(), decision.placement());
        assertEquals(
                List.of("TEST", "NO_TEAM", "NO_DEPARTMENT", "NO_DUTY_LIST"),
                decision.explanation().stream().map(Reason::code).toList());
    }

    @Test
    void theDutyListIsTheLastResortAtTheTop() {
        Router router = new Router(organisation().everybodyAwayBut(EXECUTIVE).build(), new Workload(Map.of()));

        assertEquals(new WithPerson(EXECUTIVE), place(router));
    }

    private static Placement place(Router router) {
        return router.toTier(DEPARTMENT, Tier.FRONTLINE, WHY).placement();
    }
}
