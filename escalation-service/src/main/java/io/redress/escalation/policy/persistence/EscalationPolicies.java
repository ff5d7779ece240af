package io.redress.escalation.policy.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.redress.escalation.policy.domain.EscalationPolicy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;

/** The versions of the escalation policy. */
@ApplicationScoped
public class EscalationPolicies {

    private static final String IN_FORCE = """
            SELECT policy_id, version, effective_at, review_on, content::text AS content FROM escalation_policy_version
            WHERE policy_id = 'default' AND effective_at <= :now
            ORDER BY version DESC LIMIT 1
            """;

    private final EntityManager entities;
    private final ObjectMapper json;

    EscalationPolicies(EntityManager entities, ObjectMapper json) {
        this.entities = entities;
        this.json = json;
    }

    /** The newest version that is in force. */
    public EscalationPolicy inForce(Instant now) {
        Tuple row = (Tuple) entities.createNativeQuery(IN_FORCE, Tuple.class)
                .setParameter("now", now)
                .getSingleResult();
        String id = row.get("policy_id", String.class);
        int version = row.get("version", Integer.class);
        try {
            PolicyContent content = json.readValue(row.get("content", String.class), PolicyContent.class);
            return new EscalationPolicy(
                    id,
                    version,
                    row.get("effective_at", Instant.class),
                    row.get("review_on", LocalDate.class),
                    content.routing().toDomain(),
                    content.toLadder());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Escalation policy " + id + " version " + version + " cannot be read", e);
        }
    }

    /** @return whether nobody has announced this version before */
    public boolean claimAnnouncement(EscalationPolicy policy) {
        return entities.createNativeQuery("UPDATE escalation_policy_version SET announced_at = now()"
                                + " WHERE policy_id = :id AND version = :version AND announced_at IS NULL")
                        .setParameter("id", policy.id())
                        .setParameter("version", policy.version())
                        .executeUpdate()
                == 1;
    }
}
