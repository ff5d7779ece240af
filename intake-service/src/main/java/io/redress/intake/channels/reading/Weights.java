package io.redress.intake.channels.reading;

import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * How much an expression makes, in characters: each text, and each list and object by its elements, is counted once, when
 * it is first come by. No value may be heavier as it would be written out, where a part counts as often as it stands in it.
 * What was delivered costs nothing.
 */
final class Weights {

    /** What an element takes in memory beside its text; shorter texts are not counted otherwise. */
    static final int ELEMENT = 40;

    /** A sixth of the smallest heap that the service is run with. */
    private static final long MOST = 32_000_000;

    private final Map<Object, Long> delivered = new IdentityHashMap<>();
    private Map<Object, Long> made = delivered;
    private long most = Long.MAX_VALUE;
    private long left = most;
    private String shown;

    Weights(Object delivery) {
        most = MOST + weigh(delivery);
    }

    /** Another expression begins, and what the one before has made is gone. @param shown as a message may show it */
    void begin(String shown) {
        this.shown = shown;
        made = new IdentityHashMap<>();
        left = most;
    }

    /** Counts so much that is about to be made; gives the same back. @throws UnmappableException when it becomes too much */
    long make(long weight) {
        left -= bounded(weight, left);
        return weight;
    }

    /** What this weighs as it would be written out; counts what is new of it. @throws UnmappableException when it is too much */
    long weigh(Object value) {
        return switch (value) {
            case String text when text.length() < ELEMENT -> text.length();
            case String text -> once(text, () -> make(text.length()));
            case Map<?, ?> map -> once(map, () -> parts(map.keySet()) + parts(map.values()));
            case List<?> list -> once(list, () -> parts(list));
            case null, default -> 1;
        };
    }

    private long once(Object value, LongSupplier weight) {
        var known = delivered.getOrDefault(value, made.get(value));
        if (known != null) {
            return known;
        }
        var now = weight.getAsLong();
        made.put(value, now);
        return now;
    }

    private long parts(Collection<?> parts) {
        var weight = make((long) ELEMENT * parts.size());
        for (var part : parts) {
            weight = bounded(weight + weigh(part), most);
        }
        return weight;
    }

    private long bounded(long weight, long bound) {
        if (weight > bound) {
            throw new UnmappableException("The expression " + shown + " makes more than " + MOST + " characters, at "
                    + ELEMENT + " for each element of a list or an object. Make it simpler.");
        }
        return weight;
    }
}
