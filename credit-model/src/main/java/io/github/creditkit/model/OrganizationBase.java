package io.github.creditkit.model;

import io.github.creditkit.codes.CodeType;
import io.github.creditkit.codes.UnifiedSocialCreditCode;
import io.github.creditkit.model.codeset.Coded;
import io.github.creditkit.model.codeset.Currency;
import io.github.creditkit.model.codeset.EconomicType;
import io.github.creditkit.model.codeset.IndustrySection;
import io.github.creditkit.model.codeset.OrganizationKind;
import io.github.creditkit.model.codeset.RegistrationStatus;
import io.github.creditkit.model.constraint.Advice;
import io.github.creditkit.model.constraint.KnownCode;
import io.github.creditkit.model.constraint.MaxLength;
import io.github.creditkit.model.constraint.NotNegative;
import io.github.creditkit.model.constraint.Required;
import io.github.creditkit.model.constraint.ValidCode;
import io.github.creditkit.model.item.DataItem;
import io.github.creditkit.model.item.Money;
import io.github.creditkit.model.item.Source;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.List;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * What all organisations have: codes, names, registration (法人及非法人组织基础信息).
 *
 * @param creditCode the unified social credit code (统一社会信用代码)
 * @param name the full registered name (名称), 1 to 200 characters
 * @param formerNames former names, whose periods do not overlap (曾用名称)
 * @param formerCodes identifiers of before the unified code (原代码)
 * @param orgKind the kind of organisation (GB/T 20091) (机构类型)
 * @param economicType the economic type (GB/T 12402) (经济类型)
 * @param industrySection the section of the industry (GB/T 4754-2017), a letter (行业门类)
 * @param industryClass the class of the industry, four digits (行业小类), up to 4 characters
 * @param legalRepresentative the legal representative, head or operator (法定代表人(负责人、经营者))
 * @param registrationStatus the state of the registration (登记状态)
 * @param registeredCapital the registered capital (注册资本)
 * @param capitalCurrency the currency of the capital (GB/T 12406) (币种)
 * @param establishedOn the day of establishment (成立日期)
 * @param approvedOn the day of the last approval (核准日期)
 * @param operatingPeriod from when until when it may operate (经营期限)
 * @param registeredAddress the registered address (住所), 1 to 512 characters
 * @param divisionCode the division of the address (GB/T 2260), six digits or nine (住所行政区划), up to 9 characters
 * @param businessScope the scope of business (经营范围), up to 4000 characters
 * @param registrationAuthority the registration authority (登记机关)
 * @param sourceSubjectId the key of the source system; not an identity (主体身份代码), up to 64 characters
 */
@Value.Builder
public record OrganizationBase(
        @DataItem(code = "UNISCID", name = "统一社会信用代码", source = Source.MARKET_REGULATION)
        @Required
        @ValidCode(CodeType.UNIFIED_SOCIAL_CREDIT_CODE)
        Coded<UnifiedSocialCreditCode> creditCode,

        @DataItem(code = "ENTNAME", name = "名称", source = Source.MARKET_REGULATION)
        @Required
        @MaxLength(value = 200, groups = Advice.class)
        String name,

        @DataItem(name = "曾用名称") List<@Valid FormerName> formerNames,
        @DataItem(name = "原代码") List<@Valid Identifier> formerCodes,

        @DataItem(code = "ENTTYPE", name = "机构类型", source = Source.MARKET_REGULATION)
        @Required
        @KnownCode(groups = Advice.class)
        Coded<OrganizationKind> orgKind,

        @DataItem(name = "经济类型") @KnownCode(groups = Advice.class) @Nullable
        Coded<EconomicType> economicType,

        @DataItem(code = "INDUSTRYPHY", name = "行业门类", source = Source.MARKET_REGULATION)
        @KnownCode(groups = Advice.class)
        @Nullable
        Coded<IndustrySection> industrySection,

        @DataItem(code = "INDUSTRYCO", name = "行业小类", source = Source.MARKET_REGULATION)
        @MaxLength(value = 4, groups = Advice.class)
        @Nullable
        String industryClass,

        @DataItem(name = "法定代表人(负责人、经营者)") @Required @Valid PersonRef legalRepresentative,

        @DataItem(code = "REGSTATE", name = "登记状态", source = Source.MARKET_REGULATION)
        @Required
        @KnownCode(groups = Advice.class)
        Coded<RegistrationStatus> registrationStatus,

        @DataItem(code = "REGCAP", name = "注册资本", source = Source.MARKET_REGULATION) @NotNegative @Nullable
        Money registeredCapital,

        @DataItem(code = "REGCAPCUR", name = "币种", source = Source.MARKET_REGULATION)
        @KnownCode(groups = Advice.class)
        @Nullable
        Coded<Currency> capitalCurrency,

        @DataItem(code = "ESTDATE", name = "成立日期", source = Source.MARKET_REGULATION) @Required
        LocalDate establishedOn,

        @DataItem(code = "APPRDATE", name = "核准日期", source = Source.MARKET_REGULATION) @Nullable
        LocalDate approvedOn,

        @DataItem(name = "经营期限") @Valid @Nullable Validity operatingPeriod,

        @DataItem(code = "DOM", name = "住所", source = Source.MARKET_REGULATION)
        @Required
        @MaxLength(value = 512, groups = Advice.class)
        String registeredAddress,

        @DataItem(code = "DOMDISTRICT", name = "住所行政区划", source = Source.MARKET_REGULATION)
        @MaxLength(value = 9, groups = Advice.class)
        @Nullable
        String divisionCode,

        @DataItem(code = "OPSCOPE", name = "经营范围", source = Source.MARKET_REGULATION)
        @MaxLength(value = 4000, groups = Advice.class)
        @Nullable
        String businessScope,

        @DataItem(code = "REGORG", name = "登记机关", source = Source.MARKET_REGULATION) @Required @Valid
        OrgRef registrationAuthority,

        @DataItem(code = "PRIPID", name = "主体身份代码", source = Source.MARKET_REGULATION)
        @MaxLength(value = 64, groups = Advice.class)
        @Nullable
        String sourceSubjectId) {

    /** Copies the lists. */
    @SuppressWarnings("doclint:missing") // the record tells of them
    public OrganizationBase {
        formerNames = formerNames == null ? List.of() : List.copyOf(formerNames);
        formerCodes = formerCodes == null ? List.of() : List.copyOf(formerCodes);
    }

    /** {@return a builder, which names every required component that is missing} */
    public static OrganizationBaseBuilder builder() {
        return new OrganizationBaseBuilder();
    }

    /** {@return a builder that begins with these values} */
    public OrganizationBaseBuilder toBuilder() {
        return builder().from(this);
    }
}
