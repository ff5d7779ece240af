package io.redress.intake.triage.domain;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds many phrases in one pass: a tree of words walked from each position, at most as deep as the longest phrase, so
 * the work grows with the text and not with the number of phrases.
 */
public final class Phrases {

    private final Node root = new Node();

    /** How many words a phrase has. */
    public static int length(String phrase) {
        return (int) Words.of(phrase).stream().filter(word -> !word.isEmpty()).count();
    }

    /** Registers a phrase, words separated by blanks, on behalf of a rule. */
    void add(String phrase, String rule) {
        var node = root;
        for (var word : Words.of(phrase)) {
            if (!word.isEmpty()) {
                node = node.next.computeIfAbsent(word, ignored -> new Node());
            }
        }
        node.found.put(rule, phrase);
    }

    /** The rules whose phrases occur, each with the first phrase seen. */
    Map<String, String> in(List<String> words) {
        var hits = new LinkedHashMap<String, String>();
        for (var start = 0; start < words.size(); start++) {
            var node = root;
            for (var i = start; i < words.size() && node != null; i++) {
                node = node.next.get(words.get(i));
                if (node != null) {
                    node.found.forEach(hits::putIfAbsent);
                }
            }
        }
        return hits;
    }

    private static final class Node {
        private final Map<String, Node> next = new HashMap<>();
        private final Map<String, String> found = new HashMap<>();
    }
}
