package io.redress.intake.links.pages;

import io.quarkus.qute.Engine;
import io.quarkus.qute.HtmlEscaper;
import io.quarkus.qute.RawString;
import io.quarkus.qute.Variant;
import io.redress.intake.platform.Sha256;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Fills the templates of pages. Whatever stands in a value is shown as text: every value is escaped. */
@ApplicationScoped
class PageWriter {

    private static final String HTML = "text/html";
    private static final List<String> TEMPLATES =
            List.of("layout.html", "status.html", "survey.html", "thanks.html", "refused.html");

    private final Engine engine = Engine.builder()
            .addDefaults()
            .addResultMapper(new HtmlEscaper(List.of(HTML)))
            .strictRendering(true)
            .build();
    private final RawString style = new RawString(read("style.css"));
    private final String policy = "default-src 'none'; style-src 'sha256-" + hash(style)
            + "'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    PageWriter() {
        TEMPLATES.forEach(
                name -> engine.putTemplate(name, engine.parse(read(name), Variant.forContentType(HTML), name)));
    }

    /** What a browser may do with a page: apply its own style and send its own form, and nothing else. */
    String policy() {
        return policy;
    }

    String write(String template, Map<String, ?> values) {
        var all = new HashMap<String, Object>(values);
        all.put("style", style);
        return engine.getTemplate(template).data(all).render();
    }

    private static String hash(RawString style) {
        return Base64.getEncoder().encodeToString(Sha256.of(style.getValue().getBytes(StandardCharsets.UTF_8)));
    }

    private static String read(String name) {
        try (var file = Thread.currentThread().getContextClassLoader().getResourceAsStream("pages/" + name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
