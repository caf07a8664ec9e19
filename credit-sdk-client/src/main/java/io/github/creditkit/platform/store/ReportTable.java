package io.github.creditkit.platform.store;

import java.time.OffsetDateTime;
import java.util.Optional;

/** Credit reports that were ordered (信用报告). */
public interface ReportTable {
    /**
     * Adds a report.
     *
     * @param report one that is not there
     */
    void add(StoredReport report);

    /**
     * A report.
     *
     * @param id the number of the order
     * @return empty for none
     */
    Optional<StoredReport> find(String id);

    /**
     * Drops reports whose time is over.
     *
     * @param now the moment
     * @return how many
     */
    int drop(OffsetDateTime now);
}
