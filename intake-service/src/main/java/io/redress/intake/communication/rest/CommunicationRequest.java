package io.redress.intake.communication.rest;

import io.redress.intake.communication.domain.Communication.Direction;
import io.redress.intake.communication.domain.Purpose;
import io.redress.intake.feedback.domain.Channel;
import io.redress.intake.feedback.rest.Storable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A message between a customer and us, as a caller tells it. */
@Schema(
        name = "CommunicationRequest",
        description = "What the customer was told (OUTBOUND), or told us (INBOUND, which ends a wait)")
record CommunicationRequest(
        @NotNull(message = "Send OUTBOUND or INBOUND.") @Schema(examples = "OUTBOUND")
        Direction direction,

        @NotNull(message = "Say on which channel, for example PHONE.") @Schema(examples = "PHONE")
        Channel channel,

        @Schema(description = "OUTBOUND only; default OTHER", examples = "INFORMATION_REQUEST")
        Purpose purpose,

        @Pattern(
                regexp = "[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}",
                message = "Send a language code, for example en or de-AT.")
        @Schema(description = "OUTBOUND only; default the customer's", examples = "en")
        String language,

        @Storable @Size(max = 500, message = "At most 500 characters.") @Schema(examples = "Your lamp")
        String subject,

        @NotBlank(message = "Say what was said.")
        @Storable
        @Size(max = 10_000, message = "At most 10,000 characters.")
        @Schema(examples = "Could you send us a photo of the parcel?")
        String text,

        @Schema(
                description = "OUTBOUND only: we wait for the customer, and clocks pause where the policy allows it",
                examples = "true")
        Boolean awaitingReply,

        @Pattern(regexp = "[A-Z][A-Z0-9_]{0,49}", message = "Send capitals, digits and underscores.")
        @Schema(
                description =
                        "What we wait for; required with awaitingReply. Known: INFORMATION_REQUESTED, CUSTOMER_DECISION, CUSTOMER_UNAVAILABLE, RETURN_OF_GOODS",
                examples = "INFORMATION_REQUESTED")
        String reasonCode,

        @Schema(
                description =
                        "When it was said, not in the future; left out, it is now. A wait begins when it is recorded")
        Instant at,

        @Schema(description = "OUTBOUND by EMAIL is sent from here, unless you have sent it already; default false")
        Boolean alreadySent) {}
