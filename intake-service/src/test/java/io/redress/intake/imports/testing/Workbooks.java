package io.redress.intake.imports.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;

/** Makes workbooks: as a library writes them, or from parts written by hand. */
public final class Workbooks {

    private static final String RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    private Workbooks() {}

    public static byte[] of(Consumer<Workbook> content) throws IOException {
        var file = new ByteArrayOutputStream();
        try (var workbook = new Workbook(file, "Redress", "1.0")) {
            content.accept(workbook);
        }
        return file.toByteArray();
    }

    /** A workbook with one sheet; style 1 is a date. */
    public static byte[] ofParts(String rows, String sharedTexts, String properties) throws IOException {
        return zip(parts(rows, sharedTexts, properties));
    }

    public static Map<String, String> parts(String rows, String sharedTexts, String properties) {
        var parts = new LinkedHashMap<String, String>();
        parts.put("[Content_Types].xml", "<Types/>");
        parts.put("_rels/.rels", relations(relation("r1", "officeDocument", "xl/workbook.xml")));
        parts.put("xl/worksheets/sheet1.xml", "<worksheet><sheetData>" + rows + "</sheetData></worksheet>");
        parts.put(
                "xl/workbook.xml",
                "<workbook xmlns:r=\"r\">" + properties
                        + "<sheets><sheet name=\"Chart\" sheetId=\"1\" r:id=\"r9\"/><sheet name=\"A\" sheetId=\"2\" r:id=\"r1\"/></sheets></workbook>");
        parts.put(
                "xl/_rels/workbook.xml.rels",
                relations(relation("r9", "chartsheet", "chartsheets/sheet1.xml")
                        + relation("r1", "worksheet", "/xl/worksheets/sheet1.xml")
                        + relation("r2", "sharedStrings", "sharedStrings.xml")
                        + relation("r3", "styles", "styles.xml")));
        parts.put("xl/sharedStrings.xml", "<sst>" + sharedTexts + "</sst>");
        parts.put("xl/styles.xml", """
                <styleSheet><numFmts><numFmt numFmtId="165" formatCode="dd.mm.yyyy"/></numFmts>
                <cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>
                <cellXfs><xf numFmtId="0"/><xf numFmtId="165"/></cellXfs></styleSheet>
                """);
        return parts;
    }

    private static String relations(String content) {
        return "<Relationships>" + content + "</Relationships>";
    }

    private static String relation(String id, String type, String target) {
        return "<Relationship Id=\"" + id + "\" Type=\"" + RELATION + type + "\" Target=\"" + target + "\"/>";
    }

    public static byte[] zip(Map<String, String> parts) throws IOException {
        var file = new ByteArrayOutputStream();
        try (var archive = new ZipOutputStream(file)) {
            for (var part : parts.entrySet()) {
                archive.putNextEntry(new ZipEntry(part.getKey()));
                archive.write(part.getValue().getBytes(UTF_8));
            }
        }
        return file.toByteArray();
    }
}
