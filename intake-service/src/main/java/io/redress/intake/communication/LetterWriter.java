package io.redress.intake.communication;

import io.quarkus.qute.Engine;
import io.quarkus.qute.TemplateException;
import io.redress.intake.communication.domain.Letter;
import io.redress.intake.communication.domain.MessageTemplate;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/**
 * Fills templates. Values are data: what stands in them is neither a template nor code, templates reach nothing but the
 * values they are given, and messages are plain text.
 */
@ApplicationScoped
class LetterWriter {

    private static final long LONGEST_RENDERING_MILLIS = 2_000;

    private final Engine engine = Engine.builder()
            .addDefaults()
            .strictRendering(true)
            .timeout(LONGEST_RENDERING_MILLIS)
            .build();

    /** @throws TemplateException when it cannot be read, or names a value that there is not */
    Letter write(MessageTemplate template, Map<String, Object> values) {
        return new Letter(oneLine(render(template.subject(), values)), render(template.body(), values));
    }

    private String render(String template, Map<String, Object> values) {
        return engine.parse(template).data(values).render().strip();
    }

    /** A value with a line break must not begin another header. */
    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ");
    }
}
