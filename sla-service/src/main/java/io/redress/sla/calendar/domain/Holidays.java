package io.redress.sla.calendar.domain;

import java.time.LocalDate;
import java.util.Map;

/** Public holidays of one country or region, by year. */
@FunctionalInterface
public interface Holidays {

    /** No public holidays at all. */
    Holidays NONE = year -> Map.of();

    /** The holidays of a year with their names; the same answer for the same year. */
    Map<LocalDate, String> inYear(int year);
}
