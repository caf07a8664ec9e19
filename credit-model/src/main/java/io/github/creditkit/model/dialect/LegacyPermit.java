package io.github.creditkit.model.dialect;

import io.github.creditkit.model.codeset.LegacyRecordStatus;
import io.github.creditkit.model.codeset.PermitStatus;
import java.util.Optional;

/** A permit of the old table (2015/16 版行政许可): valid from its decision on, in the state of today's template. */
final class LegacyPermit implements RowStep {
    private final TemplateOptions options;
    private final LegacyStatus status;

    LegacyPermit(TemplateOptions options) {
        this.options = options;
        this.status = new LegacyStatus(options);
    }

    @Override
    public void apply(RowValues row) {
        row.put("/validity/from", row.get("/decidedOn"));
        Optional<LegacyRecordStatus> sent = status.of(row);
        sent.ifPresent(known -> row.put(
                "/status",
                options.codeSets()
                        .get(PermitStatus.class)
                        .coded(known == LegacyRecordStatus.REVOKED ? PermitStatus.INVALID : PermitStatus.VALID)));
    }
}
