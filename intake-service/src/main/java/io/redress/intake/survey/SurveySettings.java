package io.redress.intake.survey;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/** Whether and when customers are invited. */
@ConfigMapping(prefix = "redress.survey")
interface SurveySettings {

    /** Whether customers are invited at all. */
    boolean invites();

    /** How long after the resolution. */
    Duration after();
}
