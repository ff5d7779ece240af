package io.redress.escalation.organisation.domain;

import io.redress.escalation.organisation.domain.Team.Distribution;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** A small organisation for tests: one department, two people per tier, two executives on duty. */
public final class Organisations {

    public static final UUID DEPARTMENT = id(100);
    public static final UUID HEAD = id(1);
    public static final UUID HEADS_DEPUTY = id(2);
    public static final UUID AGENT = id(11);
    public static final UUID SECOND_AGENT = id(12);
    public static final UUID MANAGER = id(21);
    public static final UUID SECOND_MANAGER = id(22);
    public static final UUID EXECUTIVE = id(31);
    public static final UUID SECOND_EXECUTIVE = id(32);

    private static final List<UUID> ALL =
            List.of(HEAD, HEADS_DEPUTY, AGENT, SECOND_AGENT, MANAGER, SECOND_MANAGER, EXECUTIVE, SECOND_EXECUTIVE);

    private Distribution distribution = Distribution.PERSON;
    private Integer openLimit;
    private final Set<UUID> away = new HashSet<>();
    private Map<UUID, UUID> deputies = Map.of(HEAD, HEADS_DEPUTY);

    private Organisations() {}

    public static Organisations organisation() {
        return new Organisations();
    }

    public Organisations away(UUID... people) {
        away.addAll(Arrays.asList(people));
        return this;
    }

    public Organisations everybodyAwayBut(UUID... people) {
        ALL.stream().filter(id -> !List.of(people).contains(id)).forEach(away::add);
        return this;
    }

    public Organisations deputies(Map<UUID, UUID> of) {
        deputies = of;
        return this;
    }

    public Organisations distribution(Distribution how) {
        distribution = how;
        return this;
    }

    public Organisations openLimit(int limit) {
        openLimit = limit;
        return this;
    }

    public Organisation build() {
        List<StaffMember> staff = ALL.stream()
                .map(id -> new StaffMember(
                        id, name(id), name(id) + "@redress.example", deputies.get(id), !away.contains(id)))
                .toList();
        List<Team> teams = Stream.of(
                        team(Tier.FRONTLINE, AGENT, SECOND_AGENT),
                        team(Tier.MANAGEMENT, MANAGER, SECOND_MANAGER),
                        team(Tier.EXECUTIVE, EXECUTIVE, SECOND_EXECUTIVE))
                .toList();
        return new Organisation(
                DEPARTMENT,
                List.of(new Department(DEPARTMENT, "customer-care", "Customer Care", HEAD, HEADS_DEPUTY)),
                teams,
                staff,
                List.of(EXECUTIVE, SECOND_EXECUTIVE));
    }

    public static UUID teamId(Tier tier) {
        return id(100 + tier.level());
    }

    private Team team(Tier tier, UUID lead, UUID member) {
        return new Team(
                teamId(tier),
                "tier-" + tier.level(),
                "Tier " + tier.level(),
                DEPARTMENT,
                tier,
                lead,
                List.of(lead, member),
                distribution,
                openLimit);
    }

    private static String name(UUID id) {
        return "person-" + id.getLeastSignificantBits();
    }

    private static UUID id(int number) {
        return new UUID(0, number);
    }
}
