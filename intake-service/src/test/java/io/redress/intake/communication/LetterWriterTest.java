package io.redress.intake.communication;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.qute.TemplateException;
import io.redress.intake.communication.domain.Letter;
import io.redress.intake.communication.domain.MessageTemplate;
import io.redress.intake.communication.domain.Purpose;
import io.redress.intake.feedback.domain.Channel;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class LetterWriterTest {

    private static final String LONGEST_MESSAGE = "x".repeat(10_000);

    private final LetterWriter writer = new LetterWriter();

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {name}, {contact.phone}                         | Ada, 1234
            {#if message}{message}{#else}none{/if}          | Hello
            {#if promisedOn}{promisedOn}{#else}none{/if}    | none
            {#if !promisedOn && name == 'Ada'}{name}{/}     | Ada
            {#if name == "Grace"}1{#else if message}2{/if}  | 2
            {promisedOn ?: 'by and by'}                     | by and by
            { name } { x                                    | { name } { x
            {! a remark !}{name}                            | Ada
            """)
    void whatTemplatesAreMeantToHoldIsFilled(String body, String text) {
        assertEquals(text, write(body, "Hello").text());
    }

    static Stream<String> hostile() {
        return Stream.of(
                "{#for i in 2000000000}x{/for}",
                "{#each 2000000000}x{/each}",
                "{#for a in contact}{#for b in contact}{a}{b}{/for}{/for}",
                "{#eval message /}",
                "{#eval '{name}' /}",
                "{#fragment a}{#include $a /}{#include $a /}{/fragment}",
                "{#include name /}",
                "{#let x=message}{x}{/let}",
                "{#with contact}{name}{/with}",
                "{#insert /}",
                "{#cached}{message}{/cached}",
                "{name}".repeat(101),
                "{#if name}".repeat(60) + "{/if}".repeat(60),
                "{#if name}1" + "{#else if name}2".repeat(100) + "{/if}",
                "{#if " + "(".repeat(9_000) + "name" + ")".repeat(9_000) + "}1{/if}",
                "{name" + ".or(name".repeat(2_000) + ")".repeat(2_000) + "}",
                "{#if " + "!".repeat(15_000) + "name}1{/if}",
                "{#if name" + " || name".repeat(2_000) + "}1{/if}",
                "{name" + " ?: name".repeat(2_000) + "}",
                "{name ?: '}'" + " ?: name".repeat(2_000) + "}",
                "{name ?: \"}" + "'".repeat(2_000) + "\"}",
                "{name ?: '" + "x".repeat(15_000) + "'}",
                "{name",
                "{name ?: '}");
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void whatCouldTakeOrMakeTooMuchIsRefused(String body) {
        assertThrows(TemplateException.class, () -> write(body, LONGEST_MESSAGE));
    }

    @Test
    void theLongestLetterIsAHundredTimesAsLongAsWhatItSays() {
        assertEquals(
                100 * (LONGEST_MESSAGE.length() + 1),
                write("{message}.".repeat(100), LONGEST_MESSAGE).text().length());
    }

    @Test
    void whatStandsInAValueIsNoTemplate() {
        var message = "{#for i in 2000000000}x{/for} {name} {#eval name /} {";

        assertEquals(message, write("{message}", message).text());
    }

    private Letter write(String body, String message) {
        var values = new HashMap<String, Object>(
                Map.of("name", "Ada", "message", message, "contact", Map.of("name", "Care", "phone", "1234")));
        values.put("promisedOn", null);
        var key = new MessageTemplate.Key(Purpose.OTHER, "en", Channel.EMAIL);
        return writer.write(new MessageTemplate(key, 1, "Subject", body, null, null), values);
    }
}
