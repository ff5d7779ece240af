package io.redress.intake.communication;

import io.smallrye.config.ConfigMapping;
import java.util.Map;

/** Whom customers turn to, by the tier that deals with their matter. */
@ConfigMapping(prefix = "redress.contact-points")
public interface ContactPoints {

    /** By tier, 1 to 3. */
    Map<Integer, ContactPoint> tier();

    /** One of them. */
    interface ContactPoint {

        String name();

        String email();

        String phone();
    }

    /** Who deals with it at this tier; the first where the tier is not known yet. */
    default Map<String, Object> of(Integer tier) {
        var point = tier().getOrDefault(tier == null ? Integer.valueOf(1) : tier, tier().get(1));
        return Map.of("name", point.name(), "email", point.email(), "phone", point.phone());
    }
}
