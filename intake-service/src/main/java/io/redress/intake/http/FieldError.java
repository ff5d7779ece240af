package io.redress.intake.http;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * One thing wrong with a request, and where: exactly one of pointer (RFC 6901, into the body), parameter or header.
 *
 * @param code stable, for programs
 * @param detail for people, says what to do
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FieldError(String pointer, String parameter, String header, String code, String detail) {

    public static FieldError at(String pointer, String code, String detail) {
        return new FieldError(pointer, null, null, code, detail);
    }

    public static FieldError parameter(String name, String code, String detail) {
        return new FieldError(null, name, null, code, detail);
    }

    public static FieldError header(String name, String code, String detail) {
        return new FieldError(null, null, name, code, detail);
    }
}
