package io.github.creditkit.model.view;

import io.github.creditkit.model.check.Issue.Bilingual;
import io.github.creditkit.model.codeset.PublicationStatus;
import io.github.creditkit.model.envelope.RecordEnvelope;
import io.github.creditkit.model.schema.RecordSchema;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A record in a view, as its viewer may see it (视图条目).
 *
 * @param record         the record in its envelope, without what the viewer may not see
 * @param decidedOn      the day of decision (决定日期); null where it has none
 * @param publication    the state of its publication on the day of the view (公示状态)
 * @param publishedUntil the last day of publication (公示截止日期); null where nothing ends it, or it is not public
 * @param earliestRepair the first day on which repair may be applied for (最早可申请修复日期); null where nothing is to repair
 * @param source         who it is from (来源单位)
 * @param why            why it is shown, and how its publication stands
 * @param id             what the platform calls the record (平台记录标识); null where it calls it nothing
 */
public record ViewEntry(
        RecordEnvelope<?> record,
        @Nullable LocalDate decidedOn,
        PublicationStatus publication,
        @Nullable LocalDate publishedUntil,
        @Nullable LocalDate earliestRepair,
        String source,
        Bilingual why,
        @Nullable String id) {
    /** {@return the kind of record, in both languages} */
    public Bilingual kind() {
        return new Bilingual(RecordSchema.nameZh(record.data().getClass()), record.type());
    }

    /** Nothing of what it says. */
    @Override
    public String toString() {
        return "ViewEntry[" + record.type() + ", " + publication + "]";
    }
}
