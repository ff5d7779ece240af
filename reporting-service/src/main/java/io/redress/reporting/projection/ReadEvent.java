package io.redress.reporting.projection;

import io.redress.reporting.audit.domain.LoggedEvent;
import io.redress.reporting.messaging.incoming.CommonFields;
import java.util.Optional;

/** A logged event with its payload read. */
record ReadEvent(LoggedEvent logged, CommonFields common, Object payload) {

    /** The payload as what it can do; empty when it cannot. */
    <T> Optional<T> as(Class<T> ability) {
        return ability.isInstance(payload) ? Optional.of(ability.cast(payload)) : Optional.empty();
    }
}
