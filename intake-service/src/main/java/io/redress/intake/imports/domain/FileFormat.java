package io.redress.intake.imports.domain;

/** How a file writes its rows. */
public enum FileFormat {
    /** Separated values with a header (RFC 4180). */
    CSV,
    /** One JSON object per line. */
    NDJSON,
    /** One JSON document: an array of objects, or an object with such an array in one of its fields. */
    JSON,
    /** A sheet with a header, of a workbook in the format Office Open XML. */
    XLSX,
    /** An XML document: the elements at one place. */
    XML;

    /** Whether the columns are named once for all rows. */
    public boolean hasHeader() {
        return this == CSV || this == XLSX;
    }
}
