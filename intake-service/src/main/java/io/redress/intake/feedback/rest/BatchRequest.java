package io.redress.intake.feedback.rest;

import com.fasterxml.jackson.databind.JsonNode;
import io.redress.intake.http.LargeBody;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Many pieces of feedback at once. */
@LargeBody(10_485_760)
@Schema(name = "FeedbackBatchRequest", description = "Up to 1,000 pieces of feedback, in up to 10 MiB")
record BatchRequest(
        @NotNull(message = "Send items, a list of feedback as POST /feedback takes it.")
        @Size(min = 1, max = 1000, message = "Send 1 to 1,000 items; for more there is POST /imports.")
        @Schema(type = SchemaType.ARRAY, implementation = FeedbackRequest.class)
        List<JsonNode> items) {}
