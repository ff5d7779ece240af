package io.redress.intake.imports.reading;

import com.ctc.wstx.exc.WstxLazyException;
import io.redress.intake.imports.domain.NumberFormat;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * A workbook in the format Office Open XML: an archive of parts that refer to each other, in whatever order. It waits on
 * disk, in a file without a name, since some archives can only be read from their end.
 */
final class Workbook implements Closeable {

    private static final String ROOT = "_rels/.rels";
    private static final int MOST_STYLES = 100_000;
    private static final int MOST_REFERENCES = 10_000;
    private static final int LONGEST_TYPE = 40;

    private final ZipFile archive;
    private final SharedTexts texts = new SharedTexts();
    private final Map<String, ZipEntry> parts = new HashMap<>();
    private final Map<String, Reference> references = new HashMap<>();
    private final List<Sheet> sheets = new ArrayList<>();
    private boolean from1904;

    private Workbook(ZipFile archive) {
        this.archive = archive;
    }

    /** @throws UnreadableFileException for what is none */
    static Workbook open(InputStream file) throws IOException {
        var workbook = new Workbook(ArchiveOnDisk.open(file));
        try {
            workbook.read();
            return workbook;
        } catch (XMLStreamException | WstxLazyException e) {
            workbook.close();
            throw damaged(e);
        } catch (IOException | RuntimeException e) {
            workbook.close();
            throw e;
        }
    }

    private void read() throws IOException, XMLStreamException {
        archive.stream().forEach(part -> parts.putIfAbsent(plain(part.getName()), part));
        var name = references(ROOT).values().stream()
                .filter(one -> one.type().equals("officeDocument"))
                .findFirst()
                .map(Reference::part)
                .orElseThrow(() -> new UnreadableFileException("The archive is no workbook."));
        references.putAll(
                references(folder(name) + "_rels/" + name.substring(folder(name).length()) + ".rels"));
        readSheets(name);
    }

    private static UnreadableFileException damaged(Exception cause) {
        return new UnreadableFileException("The workbook is damaged.", cause);
    }

    /** A part that another one refers to; the type is the last word of its name. */
    private record Reference(String type, String part) {}

    private record Sheet(String name, boolean visible, String part) {}

    /** Whether an archive is one, by the name of its first entry. */
    static boolean isOne(InputStream file) throws IOException {
        try (var archive = new ZipInputStream(file)) {
            var first = archive.getNextEntry();
            return first != null
                    && plain(first.getName()).matches("\\[content_types]\\.xml|(_rels|docprops|xl|customxml)/.*");
        } catch (ZipException | EOFException e) {
            return false;
        }
    }

    /**
     * The lines of a sheet, once; they end with the workbook.
     *
     * @param wanted its name; null for the first one that is visible
     * @throws UnreadableFileException where there is none of this name
     */
    SheetLines lines(String wanted) throws IOException {
        var sheet = sheet(wanted);
        var formats = new ArrayList<NumberFormat>();
        try {
            var styles = partOf("styles");
            if (styles.isPresent()) {
                readFormats(styles.get(), formats);
            }
            var shared = partOf("sharedStrings");
            if (shared.isPresent()) {
                readTexts(shared.get());
            }
            return new SheetLines(part(sheet.part()), texts, formats, from1904);
        } catch (XMLStreamException | WstxLazyException e) {
            throw damaged(e);
        }
    }

    /** The part of this type; a workbook has one at most, and one that names it a thousand times is read once. */
    private Optional<String> partOf(String type) {
        return references.values().stream()
                .filter(one -> one.type().equals(type))
                .map(Reference::part)
                .min(Comparator.naturalOrder());
    }

    /** The name of a sheet as the workbook writes it. */
    String nameOf(String wanted) {
        return sheet(wanted).name();
    }

    private Sheet sheet(String wanted) {
        return sheets.stream()
                .filter(one -> wanted == null ? one.visible() : one.name().equalsIgnoreCase(wanted.strip()))
                .findFirst()
                .orElseThrow(() -> new UnreadableFileException(
                        wanted == null
                                ? "The workbook has no sheet with cells."
                                : "The workbook has no sheet of that name; it has "
                                        + sheets.stream()
                                                .map(Sheet::name)
                                                .limit(20)
                                                .collect(Collectors.joining(", "))
                                        + "."));
    }

    private Map<String, Reference> references(String part) throws IOException, XMLStreamException {
        var found = new HashMap<String, Reference>();
        try (var stream = part(part)) {
            var xml = XmlParts.open(stream);
            while (XmlParts.nextElement(xml) && found.size() < MOST_REFERENCES) {
                var target = XmlParts.attribute(xml, "Target");
                var type = XmlParts.attribute(xml, "Type");
                if (target != null && type != null) {
                    var folder = part.equals(ROOT) ? "" : part.substring(0, part.lastIndexOf("_rels/"));
                    found.put(
                            XmlParts.attribute(xml, "Id"),
                            new Reference(lastWord(type), plain(target.startsWith("/") ? target : folder + target)));
                }
            }
        }
        return found;
    }

    private InputStream part(String name) throws IOException {
        var part = parts.get(plain(name));
        if (part == null) {
            throw new UnreadableFileException("The archive is no workbook, or damaged: it lacks a part.");
        }
        return Unpacked.bounded(archive.getInputStream(part));
    }

    private static String lastWord(String type) {
        var word = type.substring(type.lastIndexOf('/') + 1);
        return word.substring(0, Math.min(word.length(), LONGEST_TYPE));
    }

    private void readSheets(String name) throws IOException, XMLStreamException {
        try (var part = part(name)) {
            readSheets(XmlParts.open(part));
        }
    }

    private void readSheets(XMLStreamReader xml) throws XMLStreamException {
        while (XmlParts.nextElement(xml) && sheets.size() < MOST_REFERENCES) {
            switch (xml.getLocalName()) {
                case "workbookPr" -> from1904 = isTrue(XmlParts.attribute(xml, "date1904"));
                case "sheet" -> {
                    var reference = references.get(XmlParts.attribute(xml, "id"));
                    var state = XmlParts.attribute(xml, "state");
                    if (reference != null && reference.type().equals("worksheet")) {
                        sheets.add(new Sheet(
                                String.valueOf(XmlParts.attribute(xml, "name")),
                                state == null || state.equals("visible"),
                                reference.part()));
                    }
                }
                default -> {
                    // Views, names and the like.
                }
            }
        }
    }

    private static boolean isTrue(String value) {
        return "1".equals(value) || "true".equals(value);
    }

    private void readTexts(String name) throws IOException, XMLStreamException {
        try (var part = part(name)) {
            texts.read(part);
        }
    }

    private void readFormats(String name, List<NumberFormat> formats) throws IOException, XMLStreamException {
        try (var part = part(name)) {
            readFormats(XmlParts.open(part), formats);
        }
    }

    private static void readFormats(XMLStreamReader xml, List<NumberFormat> formats) throws XMLStreamException {
        var own = new HashMap<String, NumberFormat>();
        var parent = "";
        while (XmlParts.nextElement(xml) && formats.size() < MOST_STYLES && own.size() < MOST_STYLES) {
            var id = XmlParts.attribute(xml, "numFmtId");
            switch (xml.getLocalName()) {
                case "numFmt" -> own.put(id, NumberFormat.of(String.valueOf(XmlParts.attribute(xml, "formatCode"))));
                case "cellXfs", "cellStyleXfs", "dxfs", "cellStyles" -> parent = xml.getLocalName();
                case "xf" -> {
                    if (parent.equals("cellXfs")) {
                        formats.add(own.containsKey(id) ? own.get(id) : builtIn(id));
                    }
                }
                default -> {
                    // Fonts, fills and borders.
                }
            }
        }
    }

    private static NumberFormat builtIn(String id) {
        return id != null && id.matches("\\d{1,3}") ? NumberFormat.builtIn(Integer.parseInt(id)) : NumberFormat.PLAIN;
    }

    private static String folder(String part) {
        return part.substring(0, part.lastIndexOf('/') + 1);
    }

    /** Names of parts are the same in whatever case they are written, and with or without a slash before them. */
    private static String plain(String part) {
        var path = part.replace('\\', '/').toLowerCase(Locale.ROOT);
        return path.startsWith("/") ? path.substring(1) : path;
    }

    @Override
    public void close() throws IOException {
        texts.close();
        archive.close();
    }
}
