package io.redress.intake.communication;

import io.quarkus.qute.Engine;
import io.quarkus.qute.IfSectionHelper;
import io.quarkus.qute.TemplateException;
import io.redress.intake.communication.domain.Letter;
import io.redress.intake.communication.domain.MessageTemplate;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Fills templates. Values are data: what stands in them is neither a template nor code, templates reach nothing but the
 * values they are given, and messages are plain text. Templates are bounded by what may stand in them, not by time, which
 * Qute looks at only once it is through: they have no loops and call no templates, and their tags are few, short and flat,
 * so that a letter is at most a hundred times as long as what it says.
 */
@ApplicationScoped
class LetterWriter {

    private static final int MOST_TAGS = 100;

    /** Texts in quotes hold nothing by which a tag, or one within it, could begin or end. */
    private static final Pattern TAG =
            Pattern.compile("\\{(?:[^{}()'\"]|'[^{}()'\"]{0,100}'|\"[^{}()'\"]{0,100}\"){1,100}+}");

    /** Whatever else Qute could take for the beginning of a tag. */
    private static final Pattern NO_TAG = Pattern.compile("\\{\\S");

    private final Engine engine = Engine.builder()
            .addDefaultValueResolvers()
            .addSectionHelper(new IfSectionHelper.Factory())
            .strictRendering(true)
            .build();

    /** @throws TemplateException when it cannot be read, may not be so, or names a value that there is not */
    Letter write(MessageTemplate template, Map<String, Object> values) {
        return new Letter(oneLine(render(template.subject(), values)), render(template.body(), values));
    }

    private String render(String template, Map<String, Object> values) {
        check(template);
        return engine.parse(template).data(values).render().strip();
    }

    private static void check(String template) {
        if (TAG.matcher(template).results().count() > MOST_TAGS) {
            throw new TemplateException("A template has at most " + MOST_TAGS + " tags.");
        }
        if (NO_TAG.matcher(TAG.matcher(template).replaceAll("")).find()) {
            throw new TemplateException("What stands in braces has at most 100 characters and no brackets;"
                    + " leave a space after any other opening brace.");
        }
    }

    /** A value with a line break must not begin another header. */
    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ");
    }
}
