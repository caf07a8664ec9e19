package io.github.creditkit.model.dialect;

import io.github.creditkit.model.check.Rule;
import io.github.creditkit.model.codeset.CodeReading;
import io.github.creditkit.model.codeset.LegacyRecordStatus;
import java.util.Optional;

/** The state of a record in the old tables (当前状态): an empty one is 正常. */
final class LegacyStatus {
    private final TemplateOptions options;

    LegacyStatus(TemplateOptions options) {
        this.options = options;
    }

    /** Empty for a text that nobody knows, which LEG-03 tells. */
    Optional<LegacyRecordStatus> of(RowValues row) {
        String text = row.get(LegacyTables.STATUS) instanceof String sent ? sent : "";
        if (text.isEmpty()) {
            return Optional.of(LegacyRecordStatus.NORMAL);
        }
        CodeReading<LegacyRecordStatus> reading =
                options.codeSets().get(LegacyRecordStatus.class).read(text, options.numbering());
        if (reading.coded().meaning() == null) {
            row.at(LegacyTables.STATUS).add(Rule.LEG_03, text, CodeForm.NO_NUMBERING);
        }
        // An objection is no state of the record; like the others it is kept beside it.
        if (reading.coded().meaning() != LegacyRecordStatus.NORMAL) {
            row.extend(
                    "当前状态",
                    reading.coded().known().map(LegacyRecordStatus::nameZh).orElse(text));
        }
        return reading.coded().known();
    }
}
