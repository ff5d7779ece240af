package io.redress.escalation.organisation.domain;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Departments, teams, staff and the executive duty list as they stand at one instant. */
public final class Organisation {

    private final UUID defaultDepartmentId;
    private final Map<UUID, Department> departments;
    private final List<Team> teams;
    private final Map<UUID, StaffMember> staff;
    private final List<UUID> dutyList;

    /**
     * @param defaultDepartmentId the department that gets what no rule gives to another; null in an empty organisation
     * @param dutyList the executives on duty, in the order in which they are called
     */
    public Organisation(
            UUID defaultDepartmentId,
            List<Department> departments,
            List<Team> teams,
            List<StaffMember> staff,
            List<UUID> dutyList) {
        this.defaultDepartmentId = defaultDepartmentId;
        this.departments = departments.stream().collect(Collectors.toMap(Department::id, Function.identity()));
        this.teams = List.copyOf(teams);
        this.staff = staff.stream().collect(Collectors.toMap(StaffMember::id, Function.identity()));
        this.dutyList = List.copyOf(dutyList);
    }

    public Optional<Department> defaultDepartment() {
        return department(defaultDepartmentId);
    }

    public Optional<Department> department(UUID id) {
        return id == null ? Optional.empty() : Optional.ofNullable(departments.get(id));
    }

    /** @param id null finds none */
    public Optional<Team> team(UUID id) {
        return teams.stream().filter(team -> team.id().equals(id)).findFirst();
    }

    /** The team of a department that works on this tier. */
    public Optional<Team> teamOf(UUID departmentId, Tier tier) {
        return teams.stream()
                .filter(team ->
                        team.departmentId().equals(departmentId) && team.tier().equals(tier))
                .findFirst();
    }

    /** The team in which this person works; somebody in none (a head, say) has no team. */
    public Optional<Team> teamOfMember(UUID staffId) {
        return teams.stream().filter(team -> team.memberIds().contains(staffId)).findFirst();
    }

    public Optional<StaffMember> person(UUID id) {
        return id == null ? Optional.empty() : Optional.ofNullable(staff.get(id));
    }

    public Optional<StaffMember> presentPerson(UUID id) {
        return person(id).filter(StaffMember::present);
    }

    public List<StaffMember> presentMembers(Team team) {
        return team.memberIds().stream()
                .flatMap(id -> presentPerson(id).stream())
                .toList();
    }

    /** The head, or the head's deputy while the head is away. */
    public Optional<StaffMember> presentHead(Department department) {
        return presentPerson(department.headId()).or(() -> presentPerson(department.deputyId()));
    }

    /** The lead of a team, or else the department's head: somebody answers for every team. */
    public Optional<StaffMember> presentLead(Team team) {
        return presentPerson(team.leadId())
                .or(() -> person(team.leadId()).flatMap(lead -> presentPerson(lead.deputyId())))
                .or(() -> department(team.departmentId()).flatMap(this::presentHead));
    }

    public List<StaffMember> presentOnDuty() {
        return dutyList.stream().flatMap(id -> presentPerson(id).stream()).toList();
    }

    public List<Department> departments() {
        return sortedByName(departments.values().stream(), Department::name);
    }

    public List<Team> teams() {
        return teams;
    }

    public List<StaffMember> staff() {
        return sortedByName(staff.values().stream(), StaffMember::name);
    }

    public List<UUID> dutyList() {
        return dutyList;
    }

    private static <T> List<T> sortedByName(Stream<T> items, Function<T, String> name) {
        return items.sorted(Comparator.comparing(name)).toList();
    }
}
