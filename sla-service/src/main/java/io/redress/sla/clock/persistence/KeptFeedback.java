package io.redress.sla.clock.persistence;

import io.redress.sla.clock.domain.ClockSnapshot;
import java.util.List;

/** A feedback as it was found, with all its clocks in the order in which they started. */
public record KeptFeedback(FeedbackRow row, List<ClockSnapshot> clocks) {}
