package io.github.creditkit.model.catalog;

import java.util.List;

/**
 * A catalog as it was read, and what was wrong in its file (目录读取结果).
 *
 * @param catalog    the items without a fault
 * @param faults     what is wrong, in the order of the rows; no more than 1,000 are kept
 * @param moreFaults how many more there were
 */
public record CatalogFile(Catalog catalog, List<CatalogFault> faults, long moreFaults) {
    /**
     * Copies the faults.
     *
     * @param catalog    the items without a fault
     * @param faults     what is wrong
     * @param moreFaults how many more there were
     */
    public CatalogFile {
        faults = List.copyOf(faults);
    }

    /** {@return if nothing was wrong} */
    public boolean isClean() {
        return faults.isEmpty();
    }
}
