package io.redress.intake.communication;

import io.redress.intake.communication.domain.Purpose;
import java.util.UUID;

/** Looks at mails just before they leave, perhaps long after they were written: some are of no use by then. */
public interface LastLook {

    /** Whether this message is not to be sent any more; called in the transaction that then drops it. */
    boolean isPointless(UUID messageId, Purpose purpose, UUID feedbackId);
}
