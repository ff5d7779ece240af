package io.redress.sla.agreement;

import java.time.Instant;
import java.util.UUID;

/**
 * A version of an agreement; a change is the next version.
 *
 * @param id kebab-case code, as feedback and the conditions of policies name it
 * @param version counts from 1
 * @param authorId who wrote it, as an opaque id
 */
public record Agreement(String id, int version, AgreementDocument document, Instant writtenAt, UUID authorId) {}
