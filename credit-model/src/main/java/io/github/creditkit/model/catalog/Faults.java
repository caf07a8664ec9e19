package io.github.creditkit.model.catalog;

import io.github.creditkit.codes.MessageTemplate;
import java.util.ArrayList;
import java.util.List;

/** Takes what is wrong in a catalog's file (目录文件问题收集), and no more than a person reads. */
final class Faults {
    private static final int MOST = 1000;

    private final List<CatalogFault> faults = new ArrayList<>();
    private long count;

    void add(long row, Column column, CatalogReason reason) {
        add(row, column, reason, "");
    }

    void add(long row, Column column, CatalogReason reason, String expected) {
        add(new CatalogFault(
                row,
                column.nameZh(),
                reason,
                MessageTemplate.fill(reason.templateZh(), place -> expected),
                MessageTemplate.fill(reason.templateEn(), place -> expected)));
    }

    void add(CatalogFault fault) {
        count++;
        if (faults.size() < MOST) {
            faults.add(fault);
        }
    }

    /** To tell if anything was added since. */
    long count() {
        return count;
    }

    List<CatalogFault> list() {
        return faults;
    }
}
