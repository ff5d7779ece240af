package io.redress.reporting.report.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * What customers said.
 *
 * @param invited  to a survey
 * @param answered the surveys of these that were answered
 * @param open     those that were not, and still can be
 * @param answers  all of them, with those that a person recorded
 * @param satisfied how many of the answers are content
 */
public record Satisfaction(
        long invited,
        long answered,
        long open,
        long answers,
        long satisfied,
        Scale csat,
        Scale ces,
        Scale processScore,
        Nps nps) {

    public static final Satisfaction NONE =
            new Satisfaction(0, 0, 0, 0, 0, Scale.NONE, Scale.NONE, Scale.NONE, new Nps(0, 0, 0));

    private static final int PLACES = 2;

    /** Absent while nobody could have answered. */
    public Optional<BigDecimal> responseRate() {
        return Ratio.of(answered, invited - open);
    }

    public Optional<BigDecimal> satisfiedShare() {
        return Ratio.of(satisfied, answers);
    }

    public Satisfaction plus(Satisfaction other) {
        return new Satisfaction(
                invited + other.invited,
                answered + other.answered,
                open + other.open,
                answers + other.answers,
                satisfied + other.satisfied,
                csat.plus(other.csat),
                ces.plus(other.ces),
                processScore.plus(other.processScore),
                nps.plus(other.nps));
    }

    /** A score: how often it was given, and the sum. */
    public record Scale(long count, long sum) {

        static final Scale NONE = new Scale(0, 0);

        public Optional<BigDecimal> mean() {
            return count == 0
                    ? Optional.empty()
                    : Optional.of(
                            BigDecimal.valueOf(sum).divide(BigDecimal.valueOf(count), PLACES, RoundingMode.HALF_UP));
        }

        Scale plus(Scale other) {
            return new Scale(count + other.count, sum + other.sum);
        }
    }

    /** Who would recommend us (9, 10), and who would not (0 to 6). */
    public record Nps(long count, long promoters, long detractors) {

        public Optional<BigDecimal> score() {
            return count == 0
                    ? Optional.empty()
                    : Optional.of(BigDecimal.valueOf((promoters - detractors) * 100)
                            .divide(BigDecimal.valueOf(count), PLACES, RoundingMode.HALF_UP));
        }

        Nps plus(Nps other) {
            return new Nps(count + other.count, promoters + other.promoters, detractors + other.detractors);
        }
    }
}
