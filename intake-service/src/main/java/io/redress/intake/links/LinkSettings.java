package io.redress.intake.links;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/** Where links lead and how long they hold. */
@ConfigMapping(prefix = "redress.links")
interface LinkSettings {

    Kind survey();

    Kind status();

    /** Requests a minute that one address may make at each replica, whatever links it follows. */
    int perAddress();

    /** Requests a minute that may be made with one link at each replica. */
    int perLink();

    /** One kind of link. */
    interface Kind {

        /** What stands before the token, for example {@code https://shop.example/survey/}. */
        String address();

        Duration openFor();
    }
}
