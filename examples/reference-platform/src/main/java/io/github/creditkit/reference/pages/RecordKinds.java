package io.github.creditkit.reference.pages;

import io.github.creditkit.client.contract.ViewedRecord;
import io.github.creditkit.model.schema.RecordSchema;
import org.springframework.stereotype.Component;

/** The Chinese names of kinds of records, for templates (记录类型名称). */
@Component("recordKinds")
public class RecordKinds {
    /** For Spring. */
    public RecordKinds() {}

    /**
     * The kind of a record.
     *
     * @param entry the record in a view
     * @return such as 行政处罚
     */
    public String name(ViewedRecord entry) {
        String name = RecordSchema.nameZh(entry.record().data().getClass());
        return name.isEmpty() ? entry.record().type() : name;
    }
}
