package io.redress.reporting.feed.rest;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Events behind a position. */
public record FeedPage(
        List<FeedItem> items,

        @Schema(description = "Send it as after next time, also when there was nothing new")
        long nextAfter) {}
