package io.redress.intake.feedback.domain;

import java.util.Objects;
import java.util.Optional;

/** The one predicate that says which feedback somebody may see; every path asks it. */
public final class Sight {

  private static final Role[] READERS = {Role.AGENT, Role.MANAGER, Role.EXECUTIVE, Role.ADMIN, Role.AUDITOR};
  private static final Role[] CONTACT_READERS = {Role.AGENT, Role.MANAGER, Role.EXECUTIVE, Role.ADMIN, Role.INTEGRATION};

  private final Actor actor;

  private Sight(Actor actor) {
    this.actor = actor;
  }

  /** What this actor sees. */
  public static Sight of(Actor actor) {
    return new Sight(actor);
  }

  /** Whether feedback from this source system exists for the actor at all. */
  public boolean covers(String sourceSystem) {
    return actor.isAny(READERS) || ownSource().map(own -> own.equals(sourceSystem)).orElse(false);
  }

  /** The only source system the actor sees, for narrowing a query; empty when they see all. */
  public Optional<String> restriction() {
    return actor.isAny(READERS) ? Optional.empty() : Optional.of(ownSource().orElse(""));
  }

  /** Whether name, address and telephone number of a customer are shown. */
  public boolean contactData() {
    return actor.isAny(CONTACT_READERS);
  }

  private Optional<String> ownSource() {
    return actor.isAny(Role.INTEGRATION) ? Optional.ofNullable(actor.source()).filter(Objects::nonNull) : Optional.empty();
  }
}
