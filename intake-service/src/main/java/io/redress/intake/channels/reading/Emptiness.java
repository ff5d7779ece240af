package io.redress.intake.channels.reading;

import static java.util.stream.Collectors.joining;

import io.redress.intake.channels.domain.ChannelMapping;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Says why an item came to nothing: which expressions found nothing, and among which names they looked. */
final class Emptiness {

    private static final List<String> ESSENTIAL = List.of("channel", "subject", "narrative");
    private static final int MOST_NAMES = 20;
    private static final int LONGEST_NAME = 40;

    private Emptiness() {}

    /** Sentences to follow the problem itself; empty where there is nothing to add. */
    static String explained(ChannelMapping mapping, Set<String> found, List<String> notes, Object item) {
        var left = notes.stream()
                .filter(note -> ESSENTIAL.stream().anyMatch(name -> note.startsWith(name + " ")))
                .map(note -> " " + note)
                .collect(joining());
        var nothing = ESSENTIAL.stream()
                .filter(name -> !found.contains(name) && mapping.fields().containsKey(name))
                .filter(name -> mapping.fields().get(name).from() != null)
                .map(name ->
                        name + " by '" + shortened(mapping.fields().get(name).from()) + "'")
                .collect(joining(", "));
        return left + (nothing.isEmpty() ? "" : " Nothing is found for " + nothing + "; the item " + names(item) + ".");
    }

    private static String names(Object item) {
        return item instanceof Map<?, ?> map
                ? map.isEmpty()
                        ? "is empty"
                        : "has "
                                + map.keySet().stream()
                                        .limit(MOST_NAMES)
                                        .map(name -> shortened(name.toString()))
                                        .collect(joining(", "))
                : "is no object";
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_NAME ? text : text.substring(0, LONGEST_NAME) + "…";
    }
}
