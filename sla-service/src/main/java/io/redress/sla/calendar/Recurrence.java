package io.redress.sla.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import net.fortuna.ical4j.model.Recur;
import net.fortuna.ical4j.transform.recurrence.Frequency;

/** Dates that come again by a rule of RFC 5545, with exceptions and additions; without a rule the first date alone. */
final class Recurrence {

    private static final Set<Frequency> OF_DATES =
            Set.of(Frequency.DAILY, Frequency.WEEKLY, Frequency.MONTHLY, Frequency.YEARLY);

    /** The library takes a nought or less for one, and leaps out of all years with too much. */
    private static final Pattern BAD_NUMBER = Pattern.compile("(?:INTERVAL|COUNT)=(?![1-9][0-9]{0,3}(?:;|$))");

    private final LocalDate first;
    private final Recur<LocalDate> rule;
    private final Set<LocalDate> except;
    private final List<LocalDate> also;

    private Recurrence(LocalDate first, Recur<LocalDate> rule, List<LocalDate> except, List<LocalDate> also) {
        this.first = first;
        this.rule = rule;
        this.except = Set.copyOf(except);
        this.also = List.copyOf(also);
    }

    /**
     * @param rule null for none
     * @throws IllegalArgumentException if the rule is none that gives dates
     */
    static Recurrence of(LocalDate first, String rule, List<LocalDate> except, List<LocalDate> also) {
        return new Recurrence(first, rule == null ? null : parse(rule), except, also);
    }

    /** Both ends included. */
    NavigableSet<LocalDate> between(LocalDate from, LocalDate to) {
        NavigableSet<LocalDate> dates = new TreeSet<>(also);
        dates.add(first);
        if (rule != null && !to.isBefore(first)) {
            dates.addAll(rule.getDates(first, earliest(from), to));
        }
        dates.removeAll(except);
        return dates.subSet(from, true, to, true);
    }

    /**
     * The library jumps to the first step of the rule at or after where it is to begin, and so leaves out what the step
     * before has to give. It is told to begin a step and a year earlier.
     */
    private LocalDate earliest(LocalDate from) {
        int steps = Math.max(rule.getInterval(), 1);
        LocalDate earlier =
                switch (rule.getFrequency()) {
                    case DAILY -> from.minusDays(steps);
                    case WEEKLY -> from.minusWeeks(steps);
                    case MONTHLY -> from.minusMonths(steps);
                    default -> from.minusYears(steps);
                };
        LocalDate begin = earlier.minusYears(1);
        return begin.isBefore(first) ? first : begin;
    }

    private static Recur<LocalDate> parse(String text) {
        if (BAD_NUMBER.matcher(text).find()) {
            throw new IllegalArgumentException("no number from 1 to 9999: " + text);
        }
        Recur<LocalDate> rule;
        try {
            rule = new Recur<>(untilADate(text));
        } catch (RuntimeException e) {
            throw new IllegalArgumentException("no recurrence rule: " + text, e);
        }
        boolean ofTimes = !rule.getHourList().isEmpty()
                || !rule.getMinuteList().isEmpty()
                || !rule.getSecondList().isEmpty();
        if (ofTimes || !OF_DATES.contains(rule.getFrequency())) {
            throw new IllegalArgumentException("no recurrence of dates: " + text);
        }
        return rule;
    }

    /** Dates end on a date; calendar programs write an instant nevertheless. */
    private static String untilADate(String text) {
        return text.strip().replaceFirst("(?<=UNTIL=\\d{8})T\\d{6}Z?", "");
    }
}
