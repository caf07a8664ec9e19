package io.github.creditkit.model;

import io.github.creditkit.model.check.CheckedBy;
import io.github.creditkit.model.check.Level;
import io.github.creditkit.model.codeset.Coded;
import io.github.creditkit.model.codeset.OccupationEventType;
import io.github.creditkit.model.codeset.OccupationGroup;
import io.github.creditkit.model.constraint.Advice;
import io.github.creditkit.model.constraint.KnownCode;
import io.github.creditkit.model.constraint.MaxLength;
import io.github.creditkit.model.constraint.Required;
import io.github.creditkit.model.item.DataItem;
import jakarta.validation.Valid;
import java.time.LocalDate;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * A record of somebody's conduct in an occupation (重点人群信用记录).
 *
 * @param person the person (从业人员)
 * @param occupationGroup the occupation group (重点人群类别)
 * @param certificateNo the number of the certificate of practice (执业证书号), up to 64 characters
 * @param certificateIssuer who issued it (发证机关), up to 200 characters
 * @param certificateValidity from when until when it is valid (证书有效期)
 * @param eventType the kind of event (事件性质)
 * @param eventOn the day (事件日期)
 * @param authority who determined it (认定机关)
 * @param content what happened (事件内容), 1 to 4000 characters
 * @param legalBasis the basis in law (依据), 1 to 2048 characters
 */
@Value.Builder
@CheckedBy(OccupationRecordRules.class)
@CheckedBy(value = OccupationRecordRules.class, level = Level.WARNING, groups = Advice.class)
public record OccupationRecord(
        @DataItem(name = "从业人员") @Required @Valid NaturalPersonRef person,

        @DataItem(name = "重点人群类别") @Required @KnownCode(groups = Advice.class)
        Coded<OccupationGroup> occupationGroup,

        @DataItem(name = "执业证书号") @MaxLength(value = 64, groups = Advice.class) @Nullable
        String certificateNo,

        @DataItem(name = "发证机关") @MaxLength(value = 200, groups = Advice.class) @Nullable
        String certificateIssuer,

        @DataItem(name = "证书有效期") @Valid @Nullable Validity certificateValidity,
        @DataItem(name = "事件性质") @Required @KnownCode Coded<OccupationEventType> eventType,
        @DataItem(name = "事件日期") @Required LocalDate eventOn,
        @DataItem(name = "认定机关") @Required @Valid OrgRef authority,

        @DataItem(name = "事件内容") @Required @MaxLength(value = 4000, groups = Advice.class)
        String content,

        @DataItem(name = "依据") @Required @MaxLength(value = 2048, groups = Advice.class)
        String legalBasis) {

    /** {@return a builder, which names every required component that is missing} */
    public static OccupationRecordBuilder builder() {
        return new OccupationRecordBuilder();
    }

    /** {@return a builder that begins with these values} */
    public OccupationRecordBuilder toBuilder() {
        return builder().from(this);
    }
}
