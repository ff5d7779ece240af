package io.redress.escalation.organisation;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Lets the tokens of a local run act as default staff: the subjects {@code local-agent}, {@code local-manager} and
 * {@code local-executive} of the configured issuer. The issuer is a setting, so this cannot stand in a migration.
 */
@ApplicationScoped
class DefaultStaffIdentities {

    private static final List<String> SUBJECTS = List.of("local-agent", "local-manager", "local-executive");

    private final EntityManager entities;
    private final String issuer;

    DefaultStaffIdentities(EntityManager entities, @ConfigProperty(name = "mp.jwt.verify.issuer") String issuer) {
        this.entities = entities;
        this.issuer = issuer;
    }

    @Transactional
    void add(@Observes StartupEvent event) {
        entities.createNativeQuery("""
                        INSERT INTO staff_identity (issuer, subject, staff_id)
                        SELECT :issuer, split_part(email, '@', 1), id FROM staff
                        WHERE split_part(email, '@', 1) IN (:subjects) AND email LIKE '%@redress.example'
                        ON CONFLICT DO NOTHING
                        """)
                .setParameter("issuer", issuer)
                .setParameter("subjects", SUBJECTS)
                .executeUpdate();
    }
}
