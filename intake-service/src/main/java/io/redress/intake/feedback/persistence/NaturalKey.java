package io.redress.intake.feedback.persistence;

import io.redress.intake.feedback.domain.Source;
import java.util.Comparator;

/**
 * What a source system calls feedback; ordered, so that everybody locks in the same order.
 *
 * @param system the source system
 * @param externalId its id there
 */
public record NaturalKey(String system, String externalId) implements Comparable<NaturalKey> {

    private static final Comparator<NaturalKey> ORDER =
            Comparator.comparing(NaturalKey::system).thenComparing(NaturalKey::externalId);

    /** The key of a source that has an external id. */
    public static NaturalKey of(Source source) {
        return new NaturalKey(source.system(), source.externalId());
    }

    @Override
    public int compareTo(NaturalKey other) {
        return ORDER.compare(this, other);
    }
}
