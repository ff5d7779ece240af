package io.redress.intake.text;

import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** HTML as the plain text a person reads: paragraphs, lines and list items stay apart, scripts and styles go. */
public final class HtmlText {

    private static final Set<String> HIDDEN = Set.of("script", "style", "head", "title", "template", "noscript");
    private static final Set<String> PARAGRAPHS =
            Set.of("p", "div", "ul", "ol", "table", "blockquote", "pre", "h1", "h2", "h3", "h4", "h5", "h6", "section");

    private static final Set<String> CELLS = Set.of("td", "th");

    private HtmlText() {}

    /** The text; empty where there is none to read. */
    public static String of(String html) {
        var document = Jsoup.parse(html);
        HIDDEN.forEach(tag -> document.select(tag).remove());
        var text = new StringBuilder();
        document.body().traverse(new NodeVisitor() {
            @Override
            public void head(Node node, int depth) {
                open(node, text);
            }

            @Override
            public void tail(Node node, int depth) {
                close(node, text);
            }
        });
        return withoutGaps(text.toString());
    }

    private static String withoutGaps(String text) {
        var result = new StringBuilder(text.length());
        var empty = 0;
        for (var line : text.lines().map(String::strip).toList()) {
            empty = line.isEmpty() ? empty + 1 : 0;
            if (empty < 2) {
                result.append(line).append('\n');
            }
        }
        return result.toString().strip();
    }

    private static void open(Node node, StringBuilder text) {
        switch (node) {
            case TextNode words -> append(words, text);
            case Element element when element.normalName().equals("br") -> text.append('\n');
            case Element element when element.normalName().equals("li") -> begin(text, "\n- ");
            case Element element when element.isBlock() && !CELLS.contains(element.normalName()) -> begin(text, "\n");
            default -> {
                // Other elements do not show.
            }
        }
    }

    private static void close(Node node, StringBuilder text) {
        if (node instanceof Element element && PARAGRAPHS.contains(element.normalName()) && !text.isEmpty()) {
            text.append(element.normalName().equals("div") ? "\n" : "\n\n");
        } else if (node instanceof Element cell && CELLS.contains(cell.normalName())) {
            text.append(' ');
        }
    }

    private static void begin(StringBuilder text, String mark) {
        if (!text.isEmpty() && text.charAt(text.length() - 1) == '\n') {
            text.append(mark.substring(1));
        } else if (!text.isEmpty() || mark.length() > 1) {
            text.append(mark);
        }
    }

    private static void append(TextNode words, StringBuilder text) {
        var line = words.text().replace('\u00a0', ' ');
        var atStart = text.isEmpty() || Character.isWhitespace(text.charAt(text.length() - 1));
        text.append(atStart ? line.stripLeading() : line);
    }
}
