package io.redress.intake.feedback.rest;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** What a list of feedback is asked for, as it came; take it as a {@code @BeanParam}. */
public class FeedbackParameters {

    @Parameter(description = "RECEIVED, ACKNOWLEDGED, ANALYSED, RESOLVED, CLOSED, REOPENED, WITHDRAWN, MERGED")
    @RestQuery
    String status;

    @Parameter(description = "MINOR, MODERATE, MAJOR")
    @RestQuery
    String severity;

    @Parameter(description = "COMPLAINT, SUGGESTION, QUESTION, PRAISE, MENTION")
    @RestQuery
    String kind;

    @Parameter(description = "For example EMAIL,PHONE")
    @RestQuery
    String channel;

    @Parameter(
            description = "What it is about; a comma that belongs to a category is written as \\,",
            example = "Delivery")
    @RestQuery
    String category;

    @Parameter(
            description = "true for what a person should look at, since no rule decided",
            schema = @Schema(implementation = Boolean.class))
    @RestQuery
    String needsReview;

    @Parameter(description = "true for what waits for the customer", schema = @Schema(implementation = Boolean.class))
    @RestQuery
    String awaitingCustomer;

    @Parameter(
            description = "false leaves out what was imported as history",
            schema = @Schema(implementation = Boolean.class))
    @RestQuery
    String historical;

    @Parameter(description = "Received at or after, RFC 3339")
    @RestQuery
    String receivedFrom;

    @Parameter(description = "Received before, RFC 3339")
    @RestQuery
    String receivedTo;

    @Parameter(description = "Up to 500 ids")
    @RestQuery
    String id;

    @Parameter(description = "What people say on the phone, for example FB-2026-000123; up to 500")
    @RestQuery
    String reference;

    @Parameter(description = "The sending system")
    @RestQuery
    String sourceSystem;

    @Parameter(description = "The id there, together with sourceSystem")
    @RestQuery
    String sourceExternalId;

    @Parameter(
            description =
                    "Words in subject or narrative: all of them in any form, or for either, -word for none, \"…\" for a phrase",
            example = "\"parcel was open\" or broken -lamp")
    @RestQuery
    String q;

    @Parameter(
            description = "-receivedAt (default) or receivedAt; with q -relevance (default) too",
            schema = @Schema(enumeration = {"-receivedAt", "receivedAt", "-relevance"}))
    @RestQuery
    String sort;

    @Parameter(
            description = "count adds how many there are, which takes the longer the more there are",
            example = "count",
            schema = @Schema(enumeration = "count"))
    @RestQuery
    String include;

    @Parameter(
            description = "1 to 500, default 50; a page ends earlier where its texts are very long",
            schema = @Schema(implementation = Integer.class))
    @RestQuery
    String limit;

    @Parameter(description = "nextCursor of the page before, with the same filters")
    @RestQuery
    String cursor;
}
