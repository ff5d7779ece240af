package io.redress.escalation.organisation.domain;

/**
 * How high up a feedback is dealt with.
 *
 * @param level 1 Frontline Support, 2 Sales Management, 3 Executive Team
 */
public record Tier(int level) implements Comparable<Tier> {

    public static final Tier FRONTLINE = new Tier(1);
    public static final Tier MANAGEMENT = new Tier(2);
    public static final Tier EXECUTIVE = new Tier(3);

    public Tier {
        if (level < 1 || level > 3) {
            throw new IllegalArgumentException("A tier is 1, 2 or 3, not " + level);
        }
    }

    public boolean isTop() {
        return level == EXECUTIVE.level;
    }

    public boolean isLowest() {
        return level == FRONTLINE.level;
    }

    public boolean isAbove(Tier other) {
        return level > other.level;
    }

    /** The tier so many levels up, at most the top one: a raise from the top stays at the top. */
    public Tier raisedBy(int levels) {
        return new Tier(Math.min(EXECUTIVE.level, level + levels));
    }

    public Tier orHigher(Tier other) {
        return other.isAbove(this) ? other : this;
    }

    @Override
    public int compareTo(Tier other) {
        return Integer.compare(level, other.level);
    }
}
