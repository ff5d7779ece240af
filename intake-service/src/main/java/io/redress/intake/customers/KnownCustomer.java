package io.redress.intake.customers;

import io.redress.intake.feedback.domain.Customer;
import java.time.Instant;
import java.util.UUID;

/**
 * A customer as one source system knows them.
 *
 * @param recordedAt when they were first heard of
 * @param erasedAt since when who they are is erased; null while it stays
 */
public record KnownCustomer(UUID id, String sourceSystem, Customer customer, Instant recordedAt, Instant erasedAt) {}
