package io.redress.intake.imports.domain;

/**
 * What is known of a file's layout before it is looked at; null for what has to be found out.
 *
 * @param separator one character or a few
 * @param headerRow a line, from 1
 * @param sheet of a workbook
 * @param file of an archive, by its name
 */
public record LayoutWish(
        FileFormat format, String encoding, String separator, Integer headerRow, String sheet, String file) {

    /** This one, completed by another. */
    public LayoutWish or(LayoutWish other) {
        return new LayoutWish(
                format != null ? format : other.format,
                encoding != null ? encoding : other.encoding,
                separator != null ? separator : other.separator,
                headerRow != null ? headerRow : other.headerRow,
                sheet != null ? sheet : other.sheet,
                file != null ? file : other.file);
    }
}
