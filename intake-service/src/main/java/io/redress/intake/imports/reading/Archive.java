package io.redress.intake.imports.reading;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** An archive of files, one of which is read. It waits on disk, since some archives can only be read from their end. */
final class Archive {

    /** What the workbooks that are not read here have in them. */
    private static final Set<String> WORKBOOK = Set.of("mimetype", "Index/Document.iwa");

    private static final Set<String> OF_SYSTEMS = Set.of(".ds_store", "thumbs.db", "desktop.ini");
    private static final List<String> TABLES = List.of(".csv", ".tsv", ".tab", ".json", ".jsonl", ".ndjson");
    private static final int MOST_NAMES = 20;

    private Archive() {}

    /**
     * The name of the file that is meant: the one that was asked for; the only one; the only one that is a table by its
     * name.
     *
     * @param wanted its name, with or without its folders; null to choose
     * @throws UnreadableFileException for none or several
     */
    static String choose(InputStream archive, String wanted) throws IOException {
        try (var opened = ArchiveOnDisk.open(archive)) {
            if (opened.stream().anyMatch(entry -> WORKBOOK.contains(entry.getName()))) {
                throw new UnreadableFileException(ForeignFiles.WORKBOOK);
            }
            var names = opened.stream()
                    .filter(entry -> !entry.isDirectory() && !isOfSystem(entry.getName()))
                    .map(ZipEntry::getName)
                    .toList();
            return wanted == null ? only(names) : named(names, wanted.strip());
        }
    }

    private static String named(List<String> names, String wanted) {
        return names.stream()
                .filter(name -> name.equalsIgnoreCase(wanted) || last(name).equalsIgnoreCase(wanted))
                .findFirst()
                .orElseThrow(() -> new UnreadableFileException(
                        "The archive has no file of that name; it has " + listed(names) + "."));
    }

    private static String only(List<String> names) {
        if (names.isEmpty()) {
            throw new UnreadableFileException("The archive has no file in it.");
        }
        var tables = names.stream()
                .filter(name -> TABLES.stream().anyMatch(name.toLowerCase(Locale.ROOT)::endsWith))
                .toList();
        if (names.size() > 1 && tables.size() != 1) {
            throw new UnreadableFileException("The archive has several files in it: " + listed(names)
                    + ". Say in the parameter file which one to read.");
        }
        return names.size() == 1 ? names.getFirst() : tables.getFirst();
    }

    private static String listed(List<String> names) {
        return names.stream().limit(MOST_NAMES).collect(Collectors.joining(", "))
                + (names.size() > MOST_NAMES ? " and others" : "");
    }

    private static boolean isOfSystem(String name) {
        return name.startsWith("__MACOSX/") || OF_SYSTEMS.contains(last(name).toLowerCase(Locale.ROOT));
    }

    private static String last(String name) {
        return name.substring(name.lastIndexOf('/') + 1);
    }

    /** The content of a file; what was opened for it is closed with it. */
    static InputStream open(InputStream archive, String name) throws IOException {
        var opened = ArchiveOnDisk.open(archive);
        try {
            return content(opened, name);
        } catch (IOException | RuntimeException e) {
            opened.close();
            throw e;
        }
    }

    private static InputStream content(ZipFile opened, String name) throws IOException {
        var entry = opened.getEntry(name);
        if (entry == null) {
            throw new UnreadableFileException("The archive has no file of the name " + name + " any more.");
        }
        try {
            return new FilterInputStream(opened.getInputStream(entry)) {
                @Override
                public void close() throws IOException {
                    opened.close();
                }
            };
        } catch (ZipException e) {
            throw new UnreadableFileException("The file is packed, and damaged or protected by a password.", e);
        }
    }
}
