package io.redress.intake.attachments.domain;

import java.time.Instant;
import java.util.UUID;

/**
 * A file that belongs to feedback.
 *
 * @param type by its content
 * @param size in bytes
 * @param sha256 hexadecimal
 * @param addedBy issuer and subject of who added it
 */
public record Attachment(
        UUID id, String fileName, FileType type, int size, String sha256, Instant addedAt, String addedBy) {}
