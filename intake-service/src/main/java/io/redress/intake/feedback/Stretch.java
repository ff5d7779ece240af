package io.redress.intake.feedback;

import java.util.List;

/**
 * A piece of a list: as long as was asked for, or shorter where its texts are so long that memory would fill.
 *
 * @param more whether the list goes on behind it
 */
public record Stretch<T>(List<T> items, boolean more) {}
