package io.redress.intake.communication;

import io.redress.intake.communication.domain.MessageTemplate;
import io.redress.intake.communication.domain.MessageTemplate.Key;
import io.redress.intake.communication.domain.Purpose;
import io.redress.intake.communication.persistence.TemplateStore;
import io.redress.intake.feedback.domain.Actor;
import io.redress.intake.feedback.domain.Channel;
import io.redress.intake.platform.ShippedLanguages;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The templates in force: the newest version of each, else the one that ships. */
@ApplicationScoped
public class Templates {

    private final TemplateStore store;
    private final InstantSource time;
    private final Map<Key, MessageTemplate> shipped;

    Templates(TemplateStore store, InstantSource time) {
        this.store = store;
        this.time = time;
        this.shipped = Arrays.stream(Purpose.values())
                .flatMap(purpose ->
                        ShippedLanguages.CODES.stream().map(language -> new Key(purpose, language, Channel.EMAIL)))
                .collect(Collectors.toMap(key -> key, Templates::read));
    }

    private static MessageTemplate read(Key key) {
        var file = "message-templates/" + key.language() + "/" + key.purpose() + ".txt";
        try (var text = Thread.currentThread().getContextClassLoader().getResourceAsStream(file)) {
            var parts = new String(text.readAllBytes(), StandardCharsets.UTF_8).split("\n\n", 2);
            return new MessageTemplate(key, 0, parts[0].strip(), parts[1].strip(), null, null);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /**
     * The template for a message: of this language, else its main language, else English; of this channel, else e-mail.
     *
     * @param language BCP 47; may be null
     */
    public MessageTemplate find(Purpose purpose, String language, Channel channel) {
        var wanted = language == null ? ShippedLanguages.OTHERWISE : language.toLowerCase(Locale.ROOT);
        var candidates = Stream.of(wanted, ShippedLanguages.main(wanted), ShippedLanguages.OTHERWISE)
                .distinct()
                .flatMap(one -> Stream.of(new Key(purpose, one, channel), new Key(purpose, one, Channel.EMAIL)))
                .distinct()
                .toList();
        var written = store.newest(candidates);
        return candidates.stream()
                .flatMap(key -> Stream.of(written.get(key), shipped.get(key)))
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow();
    }

    /** All that are in force, by purpose, language and channel. */
    public List<MessageTemplate> inForce() {
        var all = new TreeMap<String, MessageTemplate>();
        shipped.forEach((key, template) -> all.put(key.toString(), template));
        store.newest().forEach(template -> all.put(template.key().toString(), template));
        return List.copyOf(all.values());
    }

    /** The versions of one, the newest first, up to 100; the one that ships last. */
    public List<MessageTemplate> versions(Key key) {
        return Stream.concat(store.versions(key).stream(), Stream.ofNullable(shipped.get(key)))
                .toList();
    }

    /** The next version, in force at once. */
    public MessageTemplate write(Key key, String subject, String body, Actor actor) {
        return store.add(key, subject, body, time.instant(), actor);
    }
}
