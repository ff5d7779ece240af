package io.redress.sla.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Something that the reader could do, and if not why. */
@Schema(name = "AllowedAction")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AllowedAction(String action, boolean allowed, String why) {

    public static AllowedAction allowed(String action) {
        return new AllowedAction(action, true, null);
    }

    public static AllowedAction refused(String action, String why) {
        return new AllowedAction(action, false, why);
    }
}
