package io.github.creditkit.platform.store;

import java.util.Collection;
import java.util.List;

/** How units submitted (报送统计). */
public interface StatisticsTable {
    /**
     * Adds to the counts.
     *
     * @param counts by how much
     */
    void add(Collection<StoredCounts> counts);

    /**
     * The counts.
     *
     * @param unitCode of which unit; empty for all
     * @param month    of which month; empty for all
     * @return by unit, month and type
     */
    List<StoredCounts> find(String unitCode, String month);
}
