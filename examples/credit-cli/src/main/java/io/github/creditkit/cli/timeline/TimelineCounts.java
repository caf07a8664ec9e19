package io.github.creditkit.cli.timeline;

/** How many records are public, leave soon, or are late (时间线汇总). */
public final class TimelineCounts {
    /** So many days are soon. */
    public static final int SOON = 30;

    private long records;
    private long published;
    private long leaving;
    private long late;

    /** Nothing counted yet. */
    public TimelineCounts() {}

    /**
     * Counts a record.
     *
     * @param entry the record
     */
    public void add(TimelineEntry entry) {
        records++;
        published += entry.decision().isPublished() ? 1 : 0;
        leaving += entry.leavesWithin(SOON) ? 1 : 0;
        late += entry.late() == null ? 0 : 1;
    }

    /** {@return the records} */
    public long records() {
        return records;
    }

    /** {@return those that are public} */
    public long published() {
        return published;
    }

    /** {@return those of the public that end within {@value #SOON} days} */
    public long leaving() {
        return leaving;
    }

    /** {@return those that were or are late} */
    public long late() {
        return late;
    }
}
