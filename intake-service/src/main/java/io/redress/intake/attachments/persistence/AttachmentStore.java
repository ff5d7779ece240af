package io.redress.intake.attachments.persistence;

import io.redress.intake.attachments.domain.Attachment;
import io.redress.intake.attachments.domain.FileType;
import io.redress.intake.database.Row;
import io.redress.intake.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Files that belong to feedback, in the table {@code feedback_attachment}. What was removed or erased keeps its row
 * without {@code file_name} and {@code content}; the rest says nothing about anybody.
 */
@ApplicationScoped
public class AttachmentStore {

    private static final String COLUMNS = "id, file_name, type, size, sha256, added_at, added_by";

    private final Sql sql;

    AttachmentStore(Sql sql) {
        this.sql = sql;
    }

    /** Keeps a file. */
    public void add(UUID feedbackId, Attachment attachment, byte[] content) {
        sql.update(
                "insert into feedback_attachment (feedback_id, " + COLUMNS
                        + ", content) values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                feedbackId,
                attachment.id(),
                attachment.fileName(),
                attachment.type(),
                attachment.size(),
                attachment.sha256(),
                attachment.addedAt(),
                attachment.addedBy(),
                content);
    }

    /** Those of one feedback that were not removed or erased, in the order in which they were added. */
    public List<Attachment> list(UUID feedbackId) {
        return sql.list(
                "select " + COLUMNS
                        + " from feedback_attachment where feedback_id = ? and content is not null order by id",
                AttachmentStore::map,
                feedbackId);
    }

    /** One of them. */
    public Optional<Attachment> find(UUID feedbackId, UUID id) {
        return sql.one(
                "select " + COLUMNS
                        + " from feedback_attachment where id = ? and feedback_id = ? and content is not null",
                AttachmentStore::map,
                id,
                feedbackId);
    }

    /** What is in it. */
    public Optional<byte[]> content(UUID id) {
        return sql.one(
                "select content from feedback_attachment where id = ? and content is not null",
                row -> row.bytes("content"),
                id);
    }

    /** Blanks it. */
    public void remove(UUID id, Instant at) {
        sql.update(
                "update feedback_attachment set file_name = null, content = null, removed_at = ? where id = ? and content is not null",
                at,
                id);
    }

    private static Attachment map(Row row) throws SQLException {
        return new Attachment(
                row.uuid("id"),
                row.text("file_name"),
                row.constant("type", FileType.class),
                row.number("size"),
                row.text("sha256"),
                row.instant("added_at"),
                row.text("added_by"));
    }
}
