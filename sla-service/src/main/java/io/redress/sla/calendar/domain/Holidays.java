package io.redress.sla.calendar.domain;

import java.time.LocalDate;
import java.util.Map;

/** Closed dates that come again: public holidays of a country or region, and an organisation's own. */
@FunctionalInterface
public interface Holidays {

    /** No holidays at all. */
    Holidays NONE = year -> Map.of();

    /** The holidays of a year with their names; the same answer for the same year. */
    Map<LocalDate, String> inYear(int year);
}
