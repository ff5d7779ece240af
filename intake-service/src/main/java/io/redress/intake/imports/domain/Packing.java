package io.redress.intake.imports.domain;

/** How a file is packed. */
public enum Packing {
    NONE,
    GZIP,
    /** An archive, one of whose files is read. */
    ZIP
}
