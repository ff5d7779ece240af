package io.redress.intake.channels.rest;

import io.redress.intake.channels.reading.ReadItem;
import io.redress.intake.feedback.rest.FeedbackRequest;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a payload would become. */
@Schema(name = "ChannelPreview")
record PreviewAnswer(
        @Schema(description = "Whether all of it could be mapped")
        boolean mappable,

        @Schema(description = "Why nothing of it can be read")
        String problem,

        List<Item> items) {

    static PreviewAnswer of(List<Item> items) {
        return new PreviewAnswer(items.stream().allMatch(item -> item.problem() == null), null, items);
    }

    static PreviewAnswer unreadable(String why) {
        return new PreviewAnswer(false, why, List.of());
    }

    /** One item. */
    @Schema(name = "ChannelPreviewItem")
    record Item(
            @Schema(description = "From 1") int number,

            @Schema(
                    description =
                            "It is no feedback: the mapping says so, or it is our own mail or an automatic answer")
            boolean ignored,

            @Schema(description = "What would be registered, as in POST /feedback")
            FeedbackRequest feedback,

            @Schema(description = "What was left out or changed on the way")
            List<String> notes,

            @Schema(description = "Why it cannot be mapped") String problem) {

        static Item of(int number, ReadItem item) {
            return new Item(number, item.isIgnored(), item.request(), item.notes(), item.problem());
        }
    }
}
