package io.redress.intake.channels.domain;

/**
 * The HTTP statuses that make a sender stop or try again.
 *
 * @param accepted for what has become feedback, or is none; 200 when left out
 * @param kept for what could not be mapped and is kept here, so repeating it is no use; 202 when left out
 * @param refused for what is not signed as it should be; 401 when left out
 */
public record AnswerStatuses(Integer accepted, Integer kept, Integer refused) {

    /** What most senders understand. */
    public static final AnswerStatuses USUAL = new AnswerStatuses(200, 202, 401);

    public AnswerStatuses {
        accepted = accepted == null ? 200 : accepted;
        kept = kept == null ? 202 : kept;
        refused = refused == null ? 401 : refused;
    }
}
