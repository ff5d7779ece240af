package io.redress.sla.simulation.domain;

import io.redress.sla.policy.domain.SlaCategory;
import io.redress.sla.policy.domain.Target;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Comparisons, counted. Grows with groups and days, not with clocks. */
public final class Tally {

    private final ZoneId zone;
    private final Map<Group, Map<Effect, Long>> effects = new HashMap<>();
    private final TreeMap<LocalDate, long[]> load = new TreeMap<>();

    /** @param before what was counted so far */
    public Tally(ZoneId zone, Result before) {
        this.zone = zone;
        for (Item item : before.items()) {
            effects.put(new Group(item.target(), item.slaCategory()), new EnumMap<>(item.effects()));
        }
        before.loadPerDay().forEach(day -> load.put(day.day(), new long[] {day.before(), day.after()}));
    }

    /** @param withLoad whether it is work that lies ahead, before and after */
    public void add(Comparison comparison, boolean withLoad) {
        effects.computeIfAbsent(
                        new Group(comparison.target(), comparison.slaCategory()), group -> new EnumMap<>(Effect.class))
                .merge(comparison.effect(), 1L, Long::sum);
        if (withLoad) {
            count(LocalDate.ofInstant(comparison.dueAt(), zone), 0);
            if (comparison.newDueAt() != null) {
                count(LocalDate.ofInstant(comparison.newDueAt(), zone), 1);
            }
        }
    }

    public Result result() {
        List<Item> items = new ArrayList<>();
        effects.forEach((group, counted) -> items.add(new Item(group.target(), group.slaCategory(), counted)));
        items.sort((one, other) -> one.target() == other.target()
                ? one.slaCategory().compareTo(other.slaCategory())
                : one.target().compareTo(other.target()));
        return new Result(
                items,
                load.entrySet().stream()
                        .map(day -> new Day(day.getKey(), day.getValue()[0], day.getValue()[1]))
                        .toList());
    }

    private void count(LocalDate day, int column) {
        load.computeIfAbsent(day, first -> new long[2])[column]++;
    }

    private record Group(Target target, SlaCategory slaCategory) {}

    /** All that was counted. */
    public record Result(List<Item> items, List<Day> loadPerDay) {

        public static final Result NOTHING = new Result(List.of(), List.of());
    }

    /** The clocks of a target and SLA category by what would happen to them. */
    public record Item(Target target, SlaCategory slaCategory, Map<Effect, Long> effects) {}

    /** How many open clocks are due on a day, before and after. */
    public record Day(LocalDate day, long before, long after) {}
}
