package io.github.creditkit.model;

import io.github.creditkit.model.check.CheckedBy;
import io.github.creditkit.model.check.Level;
import io.github.creditkit.model.codeset.Coded;
import io.github.creditkit.model.codeset.ContractType;
import io.github.creditkit.model.constraint.Advice;
import io.github.creditkit.model.constraint.KnownCode;
import io.github.creditkit.model.constraint.MaxLength;
import io.github.creditkit.model.constraint.NotNegative;
import io.github.creditkit.model.constraint.Required;
import io.github.creditkit.model.item.DataItem;
import io.github.creditkit.model.item.Money;
import io.github.creditkit.model.item.Source;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.List;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * A contract and how it is performed (合同履约).
 *
 * @param contractNo the number of the contract (合同编号), 1 to 100 characters
 * @param name its name (合同名称), 1 to 200 characters
 * @param type the type: 行政合同 or 市场化合同 (合同类型)
 * @param projectNo the number of the project (项目编号), up to 100 characters
 * @param partyA the buyer (采购人(甲方))
 * @param partyAAddress its address (采购人地址), up to 512 characters
 * @param partyB the supplier (供应商(乙方))
 * @param partyBAddress its address (供应商地址), up to 512 characters
 * @param subjectMatter what is bought (主要标的名称), up to 200 characters
 * @param specification its specification (规格型号), up to 1000 characters
 * @param quantity how much (主要标的数量), up to 100 characters
 * @param unitPrice the price of one (主要标的单价)
 * @param amount the amount (合同金额（万元）)
 * @param performBy until when it is to be performed (履约期限)
 * @param signedOn the day it was signed (合同签订日期)
 * @param announcedOn the day it was announced (合同公告日期)
 * @param procurementMethod how it was bought (采购方式), up to 64 characters
 * @param performanceStatus the state of the performance (合同履约状态), 1 to 100 characters
 * @param region the region (所属地域), up to 100 characters
 * @param industry the industry (所属行业), up to 100 characters
 * @param progress how far it is performed (合同执行进度)
 * @param breaches what was broken (违约信息)
 */
@Value.Builder
@CheckedBy(ContractPerformanceRules.class)
@CheckedBy(value = ContractPerformanceRules.class, level = Level.WARNING, groups = Advice.class)
public record ContractPerformance(
        @DataItem(name = "合同编号", source = Source.CONTRACT_TEMPLATE)
        @Required
        @MaxLength(value = 100, groups = Advice.class)
        String contractNo,

        @DataItem(name = "合同名称", source = Source.CONTRACT_TEMPLATE)
        @Required
        @MaxLength(value = 200, groups = Advice.class)
        String name,

        @DataItem(name = "合同类型", source = Source.CONTRACT_TEMPLATE) @Required @KnownCode(groups = Advice.class)
        Coded<ContractType> type,

        @DataItem(name = "项目编号", source = Source.CONTRACT_TEMPLATE)
        @MaxLength(value = 100, groups = Advice.class)
        @Nullable
        String projectNo,

        @DataItem(name = "采购人(甲方)", source = Source.CONTRACT_TEMPLATE) @Required @Valid
        OrgRef partyA,

        @DataItem(name = "采购人地址", source = Source.CONTRACT_TEMPLATE)
        @MaxLength(value = 512, groups = Advice.class)
        @Nullable
        String partyAAddress,

        @DataItem(name = "供应商(乙方)", source = Source.CONTRACT_TEMPLATE) @Required @Valid
        OrgRef partyB,

        @DataItem(name = "供应商地址", source = Source.CONTRACT_TEMPLATE)
        @MaxLength(value = 512, groups = Advice.class)
        @Nullable
        String partyBAddress,

        @DataItem(name = "主要标的名称", source = Source.CONTRACT_TEMPLATE)
        @MaxLength(value = 200, groups = Advice.class)
        @Nullable
        String subjectMatter,

        @DataItem(name = "规格型号", source = Source.CONTRACT_TEMPLATE)
        @MaxLength(value = 1000, groups = Advice.class)
        @Nullable
        String specification,

        @DataItem(name = "主要标的数量", source = Source.CONTRACT_TEMPLATE)
        @MaxLength(value = 100, groups = Advice.class)
        @Nullable
        String quantity,

        @DataItem(name = "主要标的单价", source = Source.CONTRACT_TEMPLATE) @NotNegative @Nullable
        Money unitPrice,

        @DataItem(name = "合同金额（万元）", source = Source.CONTRACT_TEMPLATE) @Required @NotNegative
        Money amount,

        @DataItem(name = "履约期限", source = Source.CONTRACT_TEMPLATE) @Required
        LocalDate performBy,

        @DataItem(name = "合同签订日期", source = Source.CONTRACT_TEMPLATE) @Required
        LocalDate signedOn,

        @DataItem(name = "合同公告日期", source = Source.CONTRACT_TEMPLATE) @Nullable
        LocalDate announcedOn,

        @DataItem(name = "采购方式", source = Source.CONTRACT_TEMPLATE)
        @MaxLength(value = 64, groups = Advice.class)
        @Nullable
        String procurementMethod,

        @DataItem(name = "合同履约状态", source = Source.CONTRACT_TEMPLATE)
        @Required
        @MaxLength(value = 100, groups = Advice.class)
        String performanceStatus,

        @DataItem(name = "所属地域", source = Source.CONTRACT_TEMPLATE)
        @MaxLength(value = 100, groups = Advice.class)
        @Nullable
        String region,

        @DataItem(name = "所属行业", source = Source.CONTRACT_TEMPLATE)
        @MaxLength(value = 100, groups = Advice.class)
        @Nullable
        String industry,

        @DataItem(name = "合同执行进度") List<@Valid FulfilmentProgress> progress,
        @DataItem(name = "违约信息") List<@Valid ContractBreach> breaches) {

    /** Copies the lists. */
    @SuppressWarnings("doclint:missing") // the record tells of them
    public ContractPerformance {
        progress = progress == null ? List.of() : List.copyOf(progress);
        breaches = breaches == null ? List.of() : List.copyOf(breaches);
    }

    /** {@return a builder, which names every required component that is missing} */
    public static ContractPerformanceBuilder builder() {
        return new ContractPerformanceBuilder();
    }

    /** {@return a builder that begins with these values} */
    public ContractPerformanceBuilder toBuilder() {
        return builder().from(this);
    }
}
