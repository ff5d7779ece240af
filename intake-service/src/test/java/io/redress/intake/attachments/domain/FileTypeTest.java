package io.redress.intake.attachments.domain;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileTypeTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
      %PDF-1.7 x                                         | PDF
      GIF89a                                             | GIF
      RIFF1234WEBPVP8                                    | WEBP
      1234ftypheic                                       | HEIC
      Guten Tag, die Lampe ist kaputt                    | TEXT
      PK\u0003\u0004 [Content_Types].xml word/document.xml | WORD
      PK\u0003\u0004 [Content_Types].xml xl/workbook.xml   | EXCEL
      """)
    void aTypeIsKnownByHowItBegins(String content, FileType type) {
        assertEquals(Optional.of(type), FileType.of(content.getBytes(ISO_8859_1)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE html><script>alert(1)</script>",
                "  \n<html><body>",
                "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>",
                "<?xml version='1.0'?><x/>",
                "MZ\u0000\u0000",
                "\u007fELF",
                "PK\u0003\u0004 something.exe",
                "PK\u0003\u0004 [Content_Types].xml word/document.xml word/vbaProject.bin",
                "text with a \u0000",
                "\u00e4\u00f6 in Latin-1",
                "%!PS-Adobe\u0004"
            })
    void whatABrowserOrAMachineWouldRunIsNone(String content) {
        assertEquals(Optional.empty(), FileType.of(content.getBytes(ISO_8859_1)));
    }

    @Test
    void markupIsKnownBehindBlanksAndMarks() {
        assertEquals(Optional.empty(), FileType.of("\uFEFF \r\n<HTML>".getBytes(UTF_8)));
    }

    @Test
    void textIsUtf8() {
        assertEquals(Optional.of(FileType.TEXT), FileType.of("ärgerlich 😡\r\n\tsehr".getBytes(UTF_8)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
      PDF  | Rechnung.PDF | Rechnung.PDF
      PNG  | evil.html    | evil.html.png
      TEXT | orders.csv   | orders.csv
      JPEG | lamp         | lamp.jpg
      """)
    void aNameEndsAsItsTypeDoes(FileType type, String name, String expected) {
        assertEquals(expected, type.named(name));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "null", textBlock = """
      null                       | attachment
      ''                         | attachment
      ../../etc/passwd           | passwd
      C:\\Users\\Jo\\lamp.jpg    | lamp.jpg
      .htaccess                  | htaccess
      "a"; filename=b.exe        | _a__ filename_b.exe
      Müller Ärger 1.pdf         | Müller Ärger 1.pdf
      """)
    void aNameIsMadeHarmless(String given, String expected) {
        assertEquals(expected, FileName.of(given));
    }

    @Test
    void aNameEndsNoHeaderAndIsNotEndless() {
        assertEquals("a__Set-Cookie_ x", FileName.of("a\r\nSet-Cookie: x"));
        assertEquals(150, FileName.of("x".repeat(1_000)).length());
    }
}
