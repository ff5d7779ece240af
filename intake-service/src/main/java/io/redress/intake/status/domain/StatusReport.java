package io.redress.intake.status.domain;

import io.redress.intake.feedback.domain.Channel;
import io.redress.intake.feedback.domain.Feedback;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * How feedback stands, for the customer whose it is.
 *
 * @param promisedOn by when the customer was promised something in the present cycle; null where nothing was
 * @param due what the customer can expect of us by when, the earliest first
 * @param lastMessage the last that the customer was told; null where nothing was
 */
public record StatusReport(Feedback feedback, LocalDate promisedOn, List<Due> due, Message lastMessage) {

    /**
     * One date that we have set ourselves.
     *
     * @param target ACKNOWLEDGEMENT, RESOLUTION or PLAN
     */
    public record Due(String target, Instant at) {}

    /** What the customer was told. @param subject may be null */
    public record Message(Instant at, Channel channel, String subject, String text) {}
}
