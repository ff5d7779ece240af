package io.redress.intake.imports.domain;

/** In which order dates in digits say day, month and year; years of four digits may always come first. */
public enum DateOrder {
    /** 31/12/2026 */
    DMY("d%1$sM%1$s"),
    /** 12/31/2026 */
    MDY("M%1$sd%1$s"),
    /** 26/12/31 */
    YMD("");

    private final String beforeYear;

    DateOrder(String beforeYear) {
        this.beforeYear = beforeYear;
    }

    /** The pattern of what comes before the year; empty where the year comes first. */
    String beforeYear(char separator) {
        return beforeYear.formatted(separator == '\'' ? "''" : "'" + separator + "'");
    }
}
