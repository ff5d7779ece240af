package io.redress.intake.imports.domain;

/**
 * How a file is written; found out once, so that it is read in the same way however often.
 *
 * @param encoding its charset by IANA name; UTF-8 and its like may begin with a byte order mark; null for a workbook
 * @param separator between the values of a row; null unless it is CSV
 * @param headerRow the line with the names of the columns, from 1, 0 for none; what comes before is left out; null where
 *     each row names its own
 * @param quotesEscapedBy what stands before a quote that is text, a backslash; null where such quotes are doubled
 * @param rowsAt the JSON pointer of the array with the rows, or of the object that has them by key, or of the elements that are
 *     rows; null for the first array of objects, and unless it is JSON or XML
 * @param sheet of a workbook; null unless it is one
 * @param file the name of the file in an archive; null unless it is one
 */
public record Layout(
        FileFormat format,
        Packing packing,
        String encoding,
        String separator,
        Integer headerRow,
        String quotesEscapedBy,
        String rowsAt,
        String sheet,
        String file) {

    /** A layout with nothing unusual about it. */
    public Layout(FileFormat format, Packing packing, String encoding, String separator, Integer headerRow) {
        this(format, packing, encoding, separator, headerRow, null, null, null, null);
    }

    /** The layout of a sheet of a workbook. */
    public static Layout ofSheet(String name, int headerRow) {
        return new Layout(FileFormat.XLSX, Packing.ZIP, null, null, headerRow, null, null, name, null);
    }
}
