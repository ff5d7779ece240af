package io.redress.deploy.bench;

import io.vertx.core.buffer.Buffer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * Feedback as customers write it: narratives of 300 to 800 characters, customers that come again now and then, and an
 * idempotency key of its own for each.
 */
final class Feedbacks implements Supplier<HttpCall> {

    /** Customers are drawn from so many, so that most are new and some are known. */
    static final int CUSTOMERS = 200_000;

    /** The columns of a row as {@link #csv} writes it. */
    static final String CSV_HEADER = "channel,kind,subject,narrative,product,category,severity,receivedAt,"
            + "customer.externalId,customer.name,customer.email,customer.tier,customer.language";

    private static final int VARIETY = 512;
    private static final int SHORTEST = 300;
    private static final int LONGEST = 800;
    private static final List<String> CHANNELS = List.of("EMAIL", "WEB_FORM", "PHONE", "CHAT");
    private static final List<String> KINDS = List.of("COMPLAINT", "COMPLAINT", "COMPLAINT", "QUESTION", "SUGGESTION");
    private static final List<String> SEVERITIES = List.of("MINOR", "MODERATE", "MODERATE", "MAJOR");
    private static final List<String> CATEGORIES = List.of("Delivery", "Billing", "Quality", "Service", "Website");
    private static final List<String> PRODUCTS = List.of("Lamps", "Heating", "Furniture", "Garden", "Subscriptions");

    private final SplittableRandom random;
    private final List<String> sentences;
    private final List<String> bodies;
    private final List<String> narratives;

    Feedbacks(long seed) {
        random = new SplittableRandom(seed);
        sentences = sentences();
        bodies = IntStream.range(0, VARIETY).mapToObj(i -> body()).toList();
        narratives = IntStream.range(0, VARIETY).mapToObj(i -> narrative()).toList();
    }

    /** The next one to register. */
    @Override
    public HttpCall get() {
        return call(key());
    }

    HttpCall call(String key) {
        String customer = String.valueOf(random.nextInt(CUSTOMERS));
        String body = bodies.get(random.nextInt(VARIETY)).replace("{customer}", customer);
        return HttpCall.post(
                "/feedback",
                Map.of("Content-Type", "application/json", "Idempotency-Key", key),
                Buffer.buffer(body),
                201);
    }

    /** As long and as random as the UUIDs that clients take. */
    String key() {
        return "%016x%016x".formatted(random.nextLong(), random.nextLong());
    }

    /** The next one as a row of a file. */
    String csv() {
        String customer = String.valueOf(random.nextInt(CUSTOMERS));
        return String.join(
                ",",
                any(CHANNELS),
                any(KINDS),
                '"' + any(sentences) + '"',
                '"' + any(narratives) + '"',
                any(PRODUCTS),
                any(CATEGORIES),
                any(SEVERITIES),
                "2026-01-%02d %02d:15".formatted(random.nextInt(1, 29), random.nextInt(24)),
                "C-" + customer,
                "Customer " + customer,
                "customer-" + customer + "@customer.example",
                "STANDARD",
                "en");
    }

    private String body() {
        return """
            {"channel":"%s","kind":"%s","subject":"%s","narrative":"%s","product":"%s","category":"%s",\
            "severity":"%s","customer":{"externalId":"C-{customer}","name":"Customer {customer}",\
            "email":"customer-{customer}@customer.example","tier":"STANDARD","language":"en"}}\
            """.formatted(
                        any(CHANNELS),
                        any(KINDS),
                        any(sentences),
                        narrative(),
                        any(PRODUCTS),
                        any(CATEGORIES),
                        any(SEVERITIES));
    }

    private String narrative() {
        int length = random.nextInt(SHORTEST, LONGEST - 100);
        StringBuilder text = new StringBuilder();
        while (text.length() < length) {
            text.append(text.isEmpty() ? "" : " ").append(any(sentences));
        }
        return text.toString();
    }

    private String any(List<String> values) {
        return values.get(random.nextInt(values.size()));
    }

    private static List<String> sentences() {
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(Feedbacks.class.getResourceAsStream("sentences.txt"), StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
