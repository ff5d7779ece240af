package io.redress.intake.feedback;

import io.redress.intake.feedback.domain.Actor;
import io.redress.intake.feedback.domain.Feedback;
import io.redress.intake.feedback.domain.Sight;
import io.redress.intake.feedback.domain.Similarity;
import io.redress.intake.feedback.persistence.MergeStore;
import io.redress.intake.feedback.persistence.MergeStore.Candidate;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;

/** Offers open feedback of the same customer that may be about the same. */
@ApplicationScoped
public class FindDuplicates {

    private static final int MOST = 20;
    private static final double ALIKE = 0.2;

    private final MergeStore merges;

    FindDuplicates(MergeStore merges) {
        this.merges = merges;
    }

    /**
     * Feedback that may be the same.
     *
     * @param similarity of the words, from 0 to 1
     * @param sameProduct whether both name the same product
     */
    public record Duplicate(Candidate candidate, double similarity, boolean sameProduct) {}

    /** Up to 20, the most similar first: those that share a fifth of their words, or the product. */
    public List<Duplicate> of(Feedback feedback, Actor actor) {
        var content = feedback.content();
        var similarity = Similarity.to(content.subject(), content.narrative());
        return merges.candidates(feedback, Sight.of(actor).restriction()).stream()
                .map(one -> new Duplicate(
                        one,
                        similarity.of(one.subject(), one.narrative()),
                        content.product() != null && content.product().equals(one.product())))
                .filter(one -> one.sameProduct() || one.similarity() >= ALIKE)
                .sorted(Comparator.comparingDouble(Duplicate::similarity).reversed())
                .limit(MOST)
                .toList();
    }
}
