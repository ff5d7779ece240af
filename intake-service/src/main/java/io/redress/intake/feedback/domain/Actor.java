package io.redress.intake.feedback.domain;

import java.util.Arrays;
import java.util.Set;

/**
 * Who acts.
 *
 * @param subject the issuer's name for them
 * @param roles what they may be
 * @param source the source system an integration speaks for; null for everyone else
 */
public record Actor(String subject, Set<Role> roles, String source) {

  public Actor {
    roles = Set.copyOf(roles);
  }

  /** Whether they hold at least one of these roles. */
  public boolean isAny(Role... wanted) {
    return Arrays.stream(wanted).anyMatch(roles::contains);
  }

  /** Whether they act for a source system and as nobody else: a person with another role sees more. */
  public boolean onlyIntegration() {
    return roles.contains(Role.INTEGRATION) && roles.size() == 1;
  }
}
