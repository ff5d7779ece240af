package io.redress.intake.triage.domain;

import io.redress.intake.feedback.domain.Content;
import io.redress.intake.feedback.domain.Customer;

/** What triage looks at. */
public record TriageInput(Content content, Customer customer) {}
