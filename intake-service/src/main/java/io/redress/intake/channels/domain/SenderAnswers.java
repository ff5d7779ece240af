package io.redress.intake.channels.domain;

/**
 * The answers that make a sender stop or try again.
 *
 * @param accepted HTTP status for what has become feedback, or is none; 200 when left out
 * @param kept HTTP status for what could not be mapped and is kept here, so repeating it is no use; 202 when left out
 * @param refused HTTP status for what is not signed as it should be; 401 when left out
 * @param text what stands in the answer in both good cases, for senders that look at it; null for the delivery as JSON
 * @param contentType of the text; {@code text/plain} when left out
 * @param from JSONata expression for the answer instead of {@code text}, over the body, with the outcome of each item as
 *     {@code $items}; an object is answered as JSON; null for none
 */
public record SenderAnswers(
        Integer accepted, Integer kept, Integer refused, String text, String contentType, String from) {

    /** What most senders understand. */
    public static final SenderAnswers USUAL = new SenderAnswers(200, 202, 401, null, null, null);

    public SenderAnswers {
        accepted = accepted == null ? 200 : accepted;
        kept = kept == null ? 202 : kept;
        refused = refused == null ? 401 : refused;
        contentType = text == null && from == null || contentType != null ? contentType : "text/plain";
    }
}
