package io.redress.intake.messaging.outgoing;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;

/** Department, team and person in charge; absent is what there is not. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record InCharge(UUID departmentId, String departmentName, UUID teamId, String teamName, UUID assigneeId) {}
