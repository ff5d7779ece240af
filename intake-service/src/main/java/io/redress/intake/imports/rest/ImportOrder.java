package io.redress.intake.imports.rest;

import io.redress.intake.http.FieldError;
import io.redress.intake.http.Problems;
import io.redress.intake.imports.ColumnMappingRules;
import io.redress.intake.imports.domain.ColumnMapping;
import io.redress.intake.imports.domain.DateOrder;
import io.redress.intake.imports.domain.FileFormat;
import io.redress.intake.imports.domain.ImportMode;
import io.redress.intake.imports.domain.LayoutWish;
import io.redress.intake.imports.domain.ReceivedRule;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What the parameters of an import ask for.
 *
 * @param mapping by name; null for the usual one
 * @param layout what they say of the file
 * @param zone instead of the mapping's; null for that
 * @param dateOrder likewise
 */
record ImportOrder(
        String mapping,
        ImportMode mode,
        ReceivedRule received,
        boolean dryRun,
        LayoutWish layout,
        ZoneId zone,
        DateOrder dateOrder) {

    private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final int LONGEST_SHEET = 100;
    private static final int LONGEST_FILE = 500;

    /** What HTTP libraries add by themselves; such files are looked at. */
    private static final Set<Charset> SAID_WITHOUT_LOOKING =
            Set.of(StandardCharsets.UTF_8, StandardCharsets.US_ASCII, StandardCharsets.ISO_8859_1);

    /**
     * The parameters as they were sent.
     *
     * @param contentType the header, which may name a charset too
     */
    record Parameters(
            String mapping,
            String mode,
            String received,
            String dryRun,
            String zone,
            String dateOrder,
            String headerRow,
            String separator,
            String encoding,
            String sheet,
            String file,
            String contentType) {}

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 400 with every wrong parameter, 415 for another content type */
    static ImportOrder read(Parameters sent) {
        var errors = new ArrayList<FieldError>();
        var mode = constant("mode", sent.mode(), ImportMode.class, ImportMode.LIVE, errors);
        var usual = mode == ImportMode.HISTORICAL ? ReceivedRule.FILE : ReceivedRule.NOW;
        var received = constant("received", sent.received(), ReceivedRule.class, usual, errors);
        if (mode == ImportMode.HISTORICAL && received == ReceivedRule.NOW) {
            errors.add(FieldError.parameter(
                    "received", "INVALID_VALUE", "History was received when the file says; leave received out."));
        }
        var dryRun = flag("dryRun", sent.dryRun(), errors);
        var order = constant("dateOrder", sent.dateOrder(), DateOrder.class, null, errors);
        var zone = zone(sent.zone(), errors);
        var layout = new LayoutWish(
                null,
                encoding(sent.encoding(), errors),
                separator(sent.separator(), errors),
                headerRow(sent.headerRow(), errors),
                name("sheet", sent.sheet(), LONGEST_SHEET, errors),
                name("file", sent.file(), LONGEST_FILE, errors));
        if (!errors.isEmpty()) {
            throw Problems.badRequest("INVALID_PARAMETER", "Correct what errors names.", errors);
        }
        return new ImportOrder(
                sent.mapping(), mode, received, dryRun, layout.or(declared(sent.contentType())), zone, order);
    }

    /** What is known of a file that this mapping is made for. */
    LayoutWish layoutFor(ColumnMapping known) {
        return layout.or(new LayoutWish(null, known.encoding(), known.separator(), known.headerRow(), null, null));
    }

    private static <E extends Enum<E>> E constant(
            String name, String value, Class<E> type, E usual, List<FieldError> errors) {
        try {
            return value == null ? usual : Enum.valueOf(type, value.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            errors.add(FieldError.parameter(
                    name, "INVALID_VALUE", "Send one of " + List.of(type.getEnumConstants()) + "."));
            return usual;
        }
    }

    private static boolean flag(String name, String value, List<FieldError> errors) {
        if (value != null && !value.equals("true") && !value.equals("false")) {
            errors.add(FieldError.parameter(name, "INVALID_VALUE", "Send true or false."));
        }
        return "true".equals(value);
    }

    private static ZoneId zone(String zone, List<FieldError> errors) {
        try {
            return zone == null ? null : ZoneId.of(zone);
        } catch (DateTimeException e) {
            errors.add(FieldError.parameter("zone", "INVALID_VALUE", "Send an IANA zone, for example Europe/Berlin."));
            return null;
        }
    }

    private static String encoding(String encoding, List<FieldError> errors) {
        if (encoding == null || ColumnMappingRules.isEncoding(encoding)) {
            return encoding;
        }
        errors.add(FieldError.parameter("encoding", "INVALID_VALUE", "Send a charset, for example windows-1252."));
        return null;
    }

    private static String separator(String separator, List<FieldError> errors) {
        var meant = separator == null
                ? null
                : switch (separator.toLowerCase(Locale.ROOT)) {
                    case "comma" -> ",";
                    case "semicolon" -> ";";
                    case "tab" -> "\t";
                    case "pipe" -> "|";
                    default -> separator;
                };
        if (meant == null || ColumnMappingRules.isSeparator(meant)) {
            return meant;
        }
        errors.add(FieldError.parameter(
                "separator",
                "INVALID_VALUE",
                "Send comma, semicolon, tab, pipe, or the one to four characters themselves."));
        return null;
    }

    private static Integer headerRow(String line, List<FieldError> errors) {
        if (line == null) {
            return null;
        }
        var number = line.matches("\\d{1,4}") ? Integer.parseInt(line) : -1;
        if (!ColumnMappingRules.isHeaderRow(number)) {
            errors.add(FieldError.parameter(
                    "headerRow",
                    "OUT_OF_RANGE",
                    "Send the line with the names of the columns, 1 to 1000, or 0 for a file without one."));
        }
        return number;
    }

    private static String name(String parameter, String name, int longest, List<FieldError> errors) {
        if (name != null && (name.isBlank() || name.length() > longest)) {
            errors.add(FieldError.parameter(
                    parameter,
                    "INVALID_VALUE",
                    "Send the name of a " + parameter + ", of up to " + longest + " characters."));
        }
        return name;
    }

    private static LayoutWish declared(String contentType) {
        var parts = contentType == null ? new String[] {""} : contentType.split(";");
        var format =
                switch (parts[0].strip().toLowerCase(Locale.ROOT)) {
                    case "text/csv", "application/csv", "text/tab-separated-values", "application/vnd.ms-excel" ->
                        Optional.of(FileFormat.CSV);
                    case "application/x-ndjson", "application/ndjson", "application/jsonl", "application/x-jsonlines" ->
                        Optional.of(FileFormat.NDJSON);
                    case "application/json" -> Optional.of(FileFormat.JSON);
                    case WORKBOOK,
                            "text/plain",
                            "text/xml",
                            "application/xml",
                            "application/octet-stream",
                            "application/gzip",
                            "application/x-gzip",
                            "application/zip",
                            "application/x-zip-compressed" -> Optional.<FileFormat>empty();
                    default ->
                        throw Problems.unsupportedMediaType(
                                "Send Content-Type: text/csv, application/x-ndjson, application/json or application/xml; application/gzip,"
                                        + " application/zip or application/octet-stream for a packed file or one to be found out, "
                                        + WORKBOOK + " for a workbook.");
                };
        var charset = contentType == null ? null : charset(parts);
        return new LayoutWish(format.orElse(null), charset, null, null, null, null);
    }

    private static String charset(String[] parts) {
        for (var part : parts) {
            var parameter = part.strip();
            if (parameter.regionMatches(true, 0, "charset=", 0, 8)) {
                var name = parameter.substring(8).replace("\"", "");
                if (!ColumnMappingRules.isEncoding(name)) {
                    throw Problems.unsupportedMediaType("The charset in Content-Type is not known here.");
                }
                return SAID_WITHOUT_LOOKING.contains(Charset.forName(name)) ? null : name;
            }
        }
        return null;
    }
}
