package io.redress.intake.feedback.rest;

import io.redress.intake.feedback.rest.FeedbackAnswer.ReceiptAnswer;
import io.redress.intake.http.FieldError;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One result per item of a batch, in their order. */
@Schema(name = "FeedbackBatch")
record BatchAnswer(List<Result> items) {

    /** What became of one item: a registered feedback, or a problem. */
    @Schema(name = "FeedbackBatchItem")
    record Result(
            @Schema(description = "The item's place, from 0", examples = "0")
            int index,

            @Schema(
                    description = "What POST /feedback would have answered: 201, 200, 4xx, or 503 to be repeated",
                    examples = "201")
            int status,

            Registered feedback,
            ItemProblem problem) {}

    /** Where to find it. */
    @Schema(name = "RegisteredFeedback")
    record Registered(
            UUID id,
            @Schema(examples = "FB-2026-000123") String reference,
            @Schema(examples = "1") int version,
            ReceiptAnswer receipt) {}

    /** What is wrong with the item. */
    @Schema(name = "FeedbackBatchProblem")
    record ItemProblem(
            @Schema(examples = "INVALID") String code,
            String detail,

            @Schema(description = "Each thing that is wrong; pointers are relative to the item")
            List<FieldError> errors) {}
}
