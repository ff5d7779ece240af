package io.redress.escalation.policy.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.redress.escalation.policy.domain.EscalationPolicy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;

/** The versions of the escalation policy. */
@ApplicationScoped
public class EscalationPolicies {

    private static final String IN_FORCE = """
            SELECT policy_id, version, content::text AS content FROM escalation_policy_version
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
            return new EscalationPolicy(id, version, content.routing().toDomain(), content.toLadder());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Escalation policy " + id + " version " + version + " cannot be read", e);
        }
    }
}
