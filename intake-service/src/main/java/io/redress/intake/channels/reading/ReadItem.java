package io.redress.intake.channels.reading;

import io.redress.intake.feedback.rest.FeedbackRequest;
import java.util.List;

/**
 * One item of a delivery, read.
 *
 * @param key tells it from others; null where the mapping has none
 * @param request the feedback it would make; null where it makes none
 * @param notes what was left out or changed on the way
 * @param problem why it cannot be mapped; null where it can, or is no feedback
 */
public record ReadItem(String key, FeedbackRequest request, List<String> notes, String problem) {

    static ReadItem ignored() {
        return new ReadItem(null, null, List.of(), null);
    }

    /** @param why it is no feedback, whatever the mapping says */
    static ReadItem ignored(String why) {
        return new ReadItem(null, null, List.of(why), null);
    }

    static ReadItem failed(String key, String problem) {
        return new ReadItem(key, null, List.of(), problem);
    }

    /** Whether it is no feedback. */
    public boolean isIgnored() {
        return request == null && problem == null;
    }
}
