package io.redress.intake.imports.reading;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Files that hold no table which is read here, known by what they begin with, and what their owners can do. */
final class ForeignFiles {

    static final String WORKBOOK =
            "This is a workbook of an old or foreign format, or one with a password; save it as .xlsx without one, or its sheet as CSV (UTF-8), and send that.";

    private static final String PACKED =
            "It is packed in a way that is not read here; send it as it is, or packed by gzip or zip.";
    private static final int LOOKED_AT = 1_000;
    private static final Map<Pattern, String> KNOWN = new LinkedHashMap<>();

    static {
        begins("\u00d0\u00cf\u0011\u00e0", WORKBOOK);
        begins("%pdf", "This is a PDF; send the data that it was made from as CSV or JSON.");
        begins("\\{\\\\rtf", "This is a text document; send a table as CSV (UTF-8).");
        begins(
                "(?:<\\?xml[^>]*>\\s*)?(?:<!doctype html|<html)|<head|<body|<meta|<table",
                "This is a web page, which some programs call .xls; open it as a spreadsheet, save that as CSV (UTF-8) and send it.");
        begins("<\\?xml[^>]*>\\s*(?:<\\?mso-application|<workbook)", WORKBOOK);
        begins("7z\u00bc\u00af|\u00fd7zxz|bzh[1-9]1ay|\\(\u00b5/\u00fd|rar!", PACKED);
        begins("par1|sqlite format 3", "This is a database's own file; export its table as CSV or JSON.");
    }

    private ForeignFiles() {}

    private static void begins(String pattern, String advice) {
        KNOWN.put(Pattern.compile("(?i)(?:\u00ef\u00bb\u00bf)?\\s*(?:" + pattern + ")"), advice);
    }

    /** Why a file that begins so is not read; empty where nothing speaks against it. */
    static Optional<String> why(byte[] head) {
        var start = new String(head, 0, Math.min(head.length, LOOKED_AT), ISO_8859_1);
        return KNOWN.entrySet().stream()
                .filter(kind -> kind.getKey().matcher(start).lookingAt())
                .map(Map.Entry::getValue)
                .findFirst();
    }
}
