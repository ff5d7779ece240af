package io.redress.intake.attachments;

import io.micrometer.core.instrument.MeterRegistry;
import io.redress.intake.attachments.domain.Attachment;
import io.redress.intake.attachments.domain.FileName;
import io.redress.intake.attachments.domain.FileType;
import io.redress.intake.attachments.persistence.AttachmentStore;
import io.redress.intake.feedback.CaseFile;
import io.redress.intake.feedback.domain.Action;
import io.redress.intake.feedback.domain.Actor;
import io.redress.intake.feedback.domain.Feedback;
import io.redress.intake.http.Problems;
import io.redress.intake.messaging.outbox.Outbox;
import io.redress.intake.messaging.outgoing.FeedbackUpdated;
import io.redress.intake.platform.Ids;
import io.redress.intake.platform.Sha256;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** A file is added to feedback, or removed from it. */
@ApplicationScoped
public class AttachFile {

    private static final List<String> CHANGED = List.of("attachments");

    private final CaseFile file;
    private final AttachmentStore attachments;
    private final Outbox outbox;
    private final InstantSource time;
    private final Ids ids;
    private final MeterRegistry metrics;
    private final int most;

    AttachFile(
            CaseFile file,
            AttachmentStore attachments,
            Outbox outbox,
            InstantSource time,
            Ids ids,
            MeterRegistry metrics,
            @ConfigProperty(name = "redress.attachment.most", defaultValue = "20") int most) {
        this.file = file;
        this.attachments = attachments;
        this.outbox = outbox;
        this.time = time;
        this.ids = ids;
        this.metrics = metrics;
        this.most = most;
        for (var type : FileType.values()) {
            metrics.counter("redress.attachments", "type", type.name());
        }
    }

    /** A file as it was sent. @param name may be null */
    public record Upload(String name, byte[] content) {

        /** Tells one from another. */
        public String sha256() {
            return Sha256.hex(content);
        }
    }

    /** An attachment of the feedback as it now is. @param isNew whether it was not there before */
    public record Attached(Attachment attachment, Feedback feedback, boolean isNew) {}

    /**
     * Adds a file; the very same one again changes nothing.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 415 for a type that may not be attached, 409 for one too many,
     *     and all of {@link CaseFile#open}
     */
    public Attached attach(UUID id, String ifMatch, Upload upload, Actor actor) {
        var before = file.open(id, Action.ATTACH, ifMatch, actor);
        var type = FileType.of(upload.content()).orElseThrow(AttachFile::notAllowed);
        var sha256 = upload.sha256();
        var known = attachments.list(id);
        var same = known.stream().filter(one -> one.sha256().equals(sha256)).findFirst();
        if (same.isPresent()) {
            return new Attached(same.get(), before, false);
        }
        if (known.size() >= most) {
            throw Problems.conflict(
                    "TOO_MANY_ATTACHMENTS", "It has " + most + " attachments, which is the most. Remove one first.");
        }
        var now = time.instant();
        var name = type.named(FileName.of(upload.name()));
        var attachment = new Attachment(ids.next(), name, type, upload.content().length, sha256, now, actor.name());
        attachments.add(id, attachment, upload.content());
        var after = file.advance(before, Action.ATTACH, now, actor, "attachment " + attachment.id());
        outbox.append(FeedbackUpdated.of(after, CHANGED, now, actor));
        metrics.counter("redress.attachments", "type", type.name()).increment();
        return new Attached(attachment, after, true);
    }

    /**
     * Removes a file for good: its name and what is in it are gone.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 428 without the feedback's version, 404 for one that is not
     *     there, and all of {@link CaseFile#open}
     */
    public Feedback remove(UUID id, UUID attachmentId, String ifMatch, Actor actor) {
        var before = file.openToChange(id, Action.REMOVE_ATTACHMENT, ifMatch, actor);
        var attachment = attachments.find(id, attachmentId).orElseThrow(() -> Problems.notFound("attachment"));
        var now = time.instant();
        attachments.remove(attachment.id(), now);
        var after = file.advance(before, Action.REMOVE_ATTACHMENT, now, actor, "attachment " + attachment.id());
        outbox.append(FeedbackUpdated.of(after, CHANGED, now, actor));
        return after;
    }

    private static RuntimeException notAllowed() {
        return Problems.unsupportedMediaType(
                "Files of this type are not taken. Send a PDF, a picture (PNG, JPEG, GIF, WebP, HEIC), a Word or Excel"
                        + " document without macros, or plain text.");
    }
}
