package io.redress.intake.triage.domain;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** Reads words with their weights: per line a weight and the words that have it, {@code #} for remarks. */
final class Lexicon {

    private Lexicon() {}

    /** @param endings what may follow a word that ends in {@code +} */
    static Map<String, Double> read(String resource, String... endings) {
        var weights = new HashMap<String, Double>();
        text(resource)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.split(" "))
                .forEach(line -> {
                    for (var i = 1; i < line.length; i++) {
                        add(weights, line[i], Double.parseDouble(line[0]), endings);
                    }
                });
        return weights;
    }

    private static void add(Map<String, Double> weights, String entry, double weight, String... endings) {
        var inflected = entry.endsWith("+");
        var word = inflected ? entry.substring(0, entry.length() - 1) : entry;
        weights.put(Words.folded(word), weight);
        if (inflected) {
            for (var ending : endings) {
                weights.putIfAbsent(Words.folded(word + ending), weight);
            }
        }
    }

    private static String text(String resource) {
        try (var file = Lexicon.class.getResourceAsStream(resource)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("The lexicon " + resource + " cannot be read", e);
        }
    }
}
