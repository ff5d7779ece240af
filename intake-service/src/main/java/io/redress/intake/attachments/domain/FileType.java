package io.redress.intake.attachments.domain;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The types of files that may be attached, known by how they begin. What begins like none of them is refused, whatever
 * its sender calls it: programs, archives, documents with macros, and all that a browser would run.
 */
public enum FileType {
    PDF("application/pdf", "pdf") {
        @Override
        boolean fits(String start, byte[] content) {
            return start.startsWith("%PDF-");
        }
    },
    PNG("image/png", "png") {
        @Override
        boolean fits(String start, byte[] content) {
            return start.startsWith("\u0089PNG\r\n\u001a\n");
        }
    },
    JPEG("image/jpeg", "jpg", "jpeg") {
        @Override
        boolean fits(String start, byte[] content) {
            return start.startsWith("\u00ff\u00d8\u00ff");
        }
    },
    GIF("image/gif", "gif") {
        @Override
        boolean fits(String start, byte[] content) {
            return start.startsWith("GIF87a") || start.startsWith("GIF89a");
        }
    },
    WEBP("image/webp", "webp") {
        @Override
        boolean fits(String start, byte[] content) {
            return start.startsWith("RIFF") && start.startsWith("WEBP", 8);
        }
    },
    HEIC("image/heic", "heic", "heif") {
        @Override
        boolean fits(String start, byte[] content) {
            return start.startsWith("ftyphei", 4) || start.startsWith("ftypmif1", 4);
        }
    },
    WORD("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx") {
        @Override
        boolean fits(String start, byte[] content) {
            return isOffice(start, content, "word/document.xml");
        }
    },
    EXCEL("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx") {
        @Override
        boolean fits(String start, byte[] content) {
            return isOffice(start, content, "xl/workbook.xml");
        }
    },
    TEXT("text/plain", "txt", "csv", "log", "eml") {
        @Override
        boolean fits(String start, byte[] content) {
            return isPlainText(content);
        }
    };

    private static final int START = 64;
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final List<String> MARKUP =
            List.of("<!doctype", "<html", "<script", "<svg", "<?xml", "<head", "<body", "<iframe", "<?php");

    private final String mediaType;
    private final List<String> extensions;

    FileType(String mediaType, String... extensions) {
        this.mediaType = mediaType;
        this.extensions = List.of(extensions);
    }

    /** The type of this content; empty for one that may not be attached. */
    public static Optional<FileType> of(byte[] content) {
        var start = new String(content, 0, Math.min(content.length, START), StandardCharsets.ISO_8859_1);
        return Arrays.stream(values()).filter(type -> type.fits(start, content)).findFirst();
    }

    abstract boolean fits(String start, byte[] content);

    /** Its registered name. */
    public String mediaType() {
        return mediaType;
    }

    /** The file name with an extension that belongs to the type. */
    public String named(String fileName) {
        var lower = fileName.toLowerCase(Locale.ROOT);
        return extensions.stream().anyMatch(one -> lower.endsWith("." + one))
                ? fileName
                : fileName + "." + extensions.getFirst();
    }

    /** A document of that kind has a part of this name, and none with macros. */
    private static boolean isOffice(String start, byte[] content, String part) {
        if (!start.startsWith("PK\u0003\u0004")) {
            return false;
        }
        var names = new String(content, StandardCharsets.ISO_8859_1);
        return names.contains("[Content_Types].xml") && names.contains(part) && !names.contains("vbaProject");
    }

    /** Where a text begins to say something. */
    private static int start(String text) {
        var start = 0;
        while (start < text.length()
                && (Character.isWhitespace(text.charAt(start)) || text.charAt(start) == BYTE_ORDER_MARK)) {
            start++;
        }
        return start;
    }

    private static boolean isPlainText(byte[] content) {
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
            var start = start(text);
            return MARKUP.stream().noneMatch(one -> text.regionMatches(true, start, one, 0, one.length()))
                    && text.chars()
                            .noneMatch(one -> Character.isISOControl(one) && one != '\n' && one != '\r' && one != '\t');
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
