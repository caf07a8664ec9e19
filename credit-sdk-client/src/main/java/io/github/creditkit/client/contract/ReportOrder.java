package io.github.creditkit.client.contract;

import io.github.creditkit.model.codeset.Coded;
import io.github.creditkit.model.codeset.QueryPurpose;
import io.github.creditkit.model.constraint.KnownCode;
import io.github.creditkit.model.constraint.MaxLength;
import io.github.creditkit.model.constraint.Required;
import io.github.creditkit.model.item.DataItem;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

/**
 * That a credit report be made (信用报告申请).
 *
 * @param subject about whom (查询对象)
 * @param purpose what for (查询用途)
 * @param basis on what basis in law (查询依据)
 * @param consentToken the subject's consent (查询授权)
 */
public record ReportOrder(
        @DataItem(name = "查询对象") @Required @Valid QuerySubject subject,
        @DataItem(name = "查询用途") @Required @KnownCode Coded<QueryPurpose> purpose,
        @DataItem(name = "查询依据") @MaxLength(2048) @Nullable String basis,
        @DataItem(name = "查询授权") @MaxLength(500) @Nullable String consentToken) {}
