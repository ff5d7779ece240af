package io.redress.intake.imports.reading;

import com.ctc.wstx.exc.WstxLazyException;
import io.redress.intake.imports.domain.NumberFormat;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The lines of a sheet in which something stands, one after the other, as they are shown. */
final class SheetLines {

    private static final int MOST_COLUMNS = 16_384;
    private static final int LONGEST_LINE = JsonCells.LONGEST_ROW;
    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private final SharedTexts texts;
    private final List<NumberFormat> formats;
    private final boolean from1904;
    private final XMLStreamReader xml;
    private long number;

    SheetLines(InputStream sheet, SharedTexts texts, List<NumberFormat> formats, boolean from1904) {
        this.texts = texts;
        this.formats = formats;
        this.from1904 = from1904;
        try {
            this.xml = XmlParts.open(sheet);
        } catch (XMLStreamException e) {
            throw damaged(e);
        }
    }

    /**
     * A line.
     *
     * @param number as the spreadsheet counts, from 1
     * @param fields up to the last that is not empty
     * @param tooLong whether it has more text than a row may have; then it has no fields
     */
    record Line(long number, List<String> fields, boolean tooLong) {}

    /** The next line in which something stands; null at the end of the sheet. */
    Line next() {
        try {
            while (XmlParts.nextElement(xml)) {
                if (xml.getLocalName().equals("row")) {
                    var line = line();
                    if (line.tooLong() || !line.fields().isEmpty()) {
                        return line;
                    }
                }
            }
            return null;
        } catch (XMLStreamException | WstxLazyException e) {
            throw damaged(e);
        }
    }

    private UnreadableFileException damaged(Exception cause) {
        return new UnreadableFileException("After line " + number + " the sheet of the workbook is damaged.", cause);
    }

    private Line line() throws XMLStreamException {
        var said = XmlParts.attribute(xml, "r");
        number = said != null && said.matches("\\d{1,9}") ? Long.parseLong(said) : number + 1;
        var fields = new ArrayList<String>();
        var column = 0;
        var room = LONGEST_LINE;
        for (var event = xml.next(); event != XMLStreamConstants.END_ELEMENT; event = xml.next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                column = column(column);
                var text = cell();
                room -= text.length();
                if (room >= 0 && !text.isBlank()) {
                    put(fields, column, text);
                }
                column++;
            }
        }
        return room < 0 ? new Line(number, List.of(), true) : new Line(number, fields, false);
    }

    private void put(List<String> fields, int column, String text) {
        if (column >= MOST_COLUMNS) {
            throw new UnreadableFileException("Line " + number + " has more columns than a sheet can have.");
        }
        while (fields.size() <= column) {
            fields.add("");
        }
        fields.set(column, text);
    }

    /** Where the cell stands by its address, for example 27 for AB7; where it has none, behind the one before it. */
    private int column(int next) {
        var address = XmlParts.attribute(xml, "r");
        var column = 0;
        for (var i = 0; address != null && i < address.length() && Character.isLetter(address.charAt(i)); i++) {
            column = Math.min(MOST_COLUMNS + 1, column * 26 + Character.toUpperCase(address.charAt(i)) - 'A' + 1);
        }
        return column > 0 ? column - 1 : next;
    }

    /** What the cell shows; of one with a formula, what it came to when the workbook was saved. */
    private String cell() throws XMLStreamException {
        var type = String.valueOf(XmlParts.attribute(xml, "t"));
        var style = XmlParts.attribute(xml, "s");
        var text = "";
        for (var event = xml.next(); event != XMLStreamConstants.END_ELEMENT; event = xml.next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "v" -> text = value(type, style, XmlParts.text(xml, LONGEST_LINE));
                    case "is" -> text = unescaped(XmlParts.runs(xml, LONGEST_LINE));
                    default -> XmlParts.skip(xml);
                }
            }
        }
        return text;
    }

    private String value(String type, String style, String stored) {
        return switch (type) {
            case "s" -> stored.matches("\\d{1,9}") ? unescaped(texts.get(Integer.parseInt(stored))) : "";
            case "b" -> stored.equals("1") ? "true" : "false";
            case "str" -> unescaped(stored);
            case "d", "e" -> stored;
            default -> format(style).show(stored, from1904);
        };
    }

    private NumberFormat format(String style) {
        var index = style != null && style.matches("\\d{1,6}") ? Integer.parseInt(style) : 0;
        return index < formats.size() ? formats.get(index) : NumberFormat.PLAIN;
    }

    /** Characters that XML has no way to write are kept as their code. */
    private static String unescaped(String text) {
        return text.contains("_x")
                ? ESCAPED.matcher(text)
                        .replaceAll(code ->
                                Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(code.group(1), 16))))
                : text;
    }
}
