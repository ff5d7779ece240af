package io.redress.escalation.organisation.persistence;

import io.redress.escalation.organisation.domain.Department;
import io.redress.escalation.organisation.domain.Organisation;
import io.redress.escalation.organisation.domain.StaffMember;
import io.redress.escalation.organisation.domain.Team;
import io.redress.escalation.organisation.domain.Team.Distribution;
import io.redress.escalation.organisation.domain.Tier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Reads the whole organisation; it is small, and routing looks at all of it. */
@ApplicationScoped
public class OrganisationReader {

    private static final String STAFF = """
            SELECT s.id, s.name, s.email, s.deputy_id,
                   NOT EXISTS (SELECT 1 FROM staff_absence a
                               WHERE a.staff_id = s.id AND a.from_at <= :now AND a.until_at > :now) AS present
            FROM staff s
            """;

    private static final String MEMBERS = "SELECT team_id, staff_id FROM team_member ORDER BY team_id, staff_id";

    private final EntityManager entities;

    OrganisationReader(EntityManager entities) {
        this.entities = entities;
    }

    /** @param now decides who is present */
    public Organisation read(Instant now) {
        List<Tuple> departments =
                rows("SELECT id, code, name, head_id, deputy_id, is_default FROM department ORDER BY name");
        UUID defaultDepartment = departments.stream()
                .filter(row -> row.get("is_default", Boolean.class))
                .map(row -> row.get("id", UUID.class))
                .findFirst()
                .orElse(null);
        return new Organisation(
                defaultDepartment,
                departments.stream().map(OrganisationReader::department).toList(),
                teams(),
                staff(now),
                rows("SELECT staff_id FROM executive_duty ORDER BY position").stream()
                        .map(row -> row.get("staff_id", UUID.class))
                        .toList());
    }

    /** The member of staff behind a token; identity is issuer and subject, never a mail address. */
    public Optional<UUID> staffId(String issuer, String subject) {
        return rows(
                        "SELECT staff_id FROM staff_identity WHERE issuer = :issuer AND subject = :subject",
                        Map.of("issuer", issuer, "subject", subject))
                .stream()
                .map(row -> row.get("staff_id", UUID.class))
                .findFirst();
    }

    /** The names of the tiers by level. */
    public Map<Integer, String> tierNames() {
        return rows("SELECT level, name FROM tier").stream()
                .collect(Collectors.toMap(
                        row -> row.get("level", Number.class).intValue(), row -> row.get("name", String.class)));
    }

    private List<StaffMember> staff(Instant now) {
        return rows(STAFF, Map.of("now", now)).stream()
                .map(row -> new StaffMember(
                        row.get("id", UUID.class),
                        row.get("name", String.class),
                        row.get("email", String.class),
                        row.get("deputy_id", UUID.class),
                        row.get("present", Boolean.class)))
                .toList();
    }

    private List<Team> teams() {
        Map<UUID, List<UUID>> members = rows(MEMBERS).stream()
                .collect(Collectors.groupingBy(
                        row -> row.get("team_id", UUID.class),
                        Collectors.mapping(row -> row.get("staff_id", UUID.class), Collectors.toList())));
        return rows("SELECT id, code, name, department_id, tier, lead_id, distribution, open_limit FROM team"
                        + " ORDER BY department_id, tier")
                .stream()
                .map(row -> new Team(
                        row.get("id", UUID.class),
                        row.get("code", String.class),
                        row.get("name", String.class),
                        row.get("department_id", UUID.class),
                        new Tier(row.get("tier", Number.class).intValue()),
                        row.get("lead_id", UUID.class),
                        members.getOrDefault(row.get("id", UUID.class), List.of()),
                        Distribution.valueOf(row.get("distribution", String.class)),
                        row.get("open_limit", Integer.class)))
                .toList();
    }

    private static Department department(Tuple row) {
        return new Department(
                row.get("id", UUID.class),
                row.get("code", String.class),
                row.get("name", String.class),
                row.get("head_id", UUID.class),
                row.get("deputy_id", UUID.class));
    }

    private List<Tuple> rows(String sql) {
        return rows(sql, Map.of());
    }

    @SuppressWarnings("unchecked")
    private List<Tuple> rows(String sql, Map<String, Object> parameters) {
        var query = entities.createNativeQuery(sql, Tuple.class);
        parameters.forEach(query::setParameter);
        return query.getResultList();
    }
}
