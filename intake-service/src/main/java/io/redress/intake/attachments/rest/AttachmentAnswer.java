package io.redress.intake.attachments.rest;

import io.redress.intake.attachments.domain.Attachment;
import io.redress.intake.http.Page;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A file that belongs to feedback, without what is in it. */
@Schema(name = "Attachment")
record AttachmentAnswer(
        UUID id,

        @Schema(
                description = "As its sender called it, made harmless; absent for who does not see contact data",
                examples = "lamp.jpg")
        String fileName,

        @Schema(description = "By its content, whatever its sender said", examples = "image/jpeg")
        String contentType,

        @Schema(description = "In bytes", examples = "48213")
        int size,

        @Schema(description = "Hexadecimal") String sha256,

        Instant addedAt,

        @Schema(description = "Issuer and subject of who added it")
        String addedBy) {

    /** @param named whether the caller sees its name, which may be a customer's */
    static AttachmentAnswer of(Attachment attachment, boolean named) {
        return new AttachmentAnswer(
                attachment.id(),
                named ? attachment.fileName() : null,
                attachment.type().mediaType(),
                attachment.size(),
                attachment.sha256(),
                attachment.addedAt(),
                attachment.addedBy());
    }

    @Schema(name = "AttachmentPage")
    record Listed(List<AttachmentAnswer> items, Page.Next page) {}
}
