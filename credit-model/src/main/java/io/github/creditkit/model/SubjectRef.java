package io.github.creditkit.model;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.github.creditkit.codes.CodeType;
import io.github.creditkit.codes.OrganizationCode;
import io.github.creditkit.codes.UnifiedSocialCreditCode;
import io.github.creditkit.model.codeset.Coded;
import io.github.creditkit.model.codeset.IdDocumentType;
import io.github.creditkit.model.codeset.SubjectCategory;
import io.github.creditkit.model.constraint.Advice;
import io.github.creditkit.model.constraint.KnownCode;
import io.github.creditkit.model.constraint.MaxLength;
import io.github.creditkit.model.constraint.Required;
import io.github.creditkit.model.constraint.ValidCode;
import io.github.creditkit.model.item.DataItem;
import io.github.creditkit.model.item.IdNumber;
import io.github.creditkit.model.item.Source;
import jakarta.validation.Valid;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * Whom a record is about (信用主体、行政相对人): an organisation, a sole trader or a natural person. Which identifiers
 * belong to which category is a rule of the record.
 *
 * @param name                            the name (行政相对人名称), 1 to 200 characters
 * @param category                        the category (行政相对人类别): 法人及非法人组织, 自然人 or 个体工商户
 * @param creditCode                      the unified social credit code (统一社会信用代码); of a sole trader without one 17
 *                                        zeros and an X
 * @param businessRegistrationNo          the business registration number (工商注册号), up to 50 characters
 * @param organizationCode                the organization code (组织机构代码), 9 characters
 * @param taxRegistrationNo               the tax registration number (税务登记号), up to 15 characters
 * @param institutionCertificateNo        the certificate number of a public institution (事业单位证书号), up to 12
 * @param socialOrganizationCertificateNo the certificate number of a social organization (社会组织登记证号), up to 50
 * @param legalRepresentative             the legal representative or operator (法定代表人); absent for a natural person
 * @param idType                          a natural person's document type (证件类型), such as 身份证
 * @param idNumber                        a natural person's document number (证件号码)
 */
@Value.Builder
public record SubjectRef(
        @DataItem(code = "{}XDR_MC", name = "行政相对人名称", source = Source.D424) @Required @MaxLength(200)
        String name,

        @DataItem(code = "{}XDR_LB", name = "行政相对人类别", source = Source.D424) @Required @MaxLength(16) @KnownCode
        Coded<SubjectCategory> category,

        @DataItem(code = "{}XDR_SHXYM", name = "行政相对人代码_1(统一社会信用代码)", source = Source.D424)
        @ValidCode(CodeType.UNIFIED_SOCIAL_CREDIT_CODE)
        @Nullable
        Coded<UnifiedSocialCreditCode> creditCode,

        @DataItem(code = "{}XDR_GSZC", name = "行政相对人代码_2(工商注册号)", source = Source.D424) @MaxLength(50) @Nullable
        String businessRegistrationNo,

        @DataItem(code = "{}XDR_ZZJG", name = "行政相对人代码_3(组织机构代码)", source = Source.D424)
        @ValidCode(CodeType.ORGANIZATION_CODE)
        @Nullable
        Coded<OrganizationCode> organizationCode,

        @DataItem(code = "{}XDR_SWDJ", name = "行政相对人代码_4(税务登记号)", source = Source.D424) @MaxLength(15) @Nullable
        String taxRegistrationNo,

        @DataItem(code = "{}XDR_SYDW", name = "行政相对人代码_5(事业单位证书号)", source = Source.D424) @MaxLength(12) @Nullable
        String institutionCertificateNo,

        @DataItem(code = "{}XDR_SHZZ", name = "行政相对人代码_6(社会组织登记证号)", source = Source.D424) @MaxLength(50) @Nullable
        String socialOrganizationCertificateNo,

        @DataItem(code = "{}", name = "法定代表人", source = Source.D424) @Valid @Nullable
        PersonRef legalRepresentative,

        @DataItem(code = "{}XDR_ZJLX", name = "证件类型", source = Source.D424)
        @MaxLength(64)
        @KnownCode(groups = Advice.class)
        @Nullable
        Coded<IdDocumentType> idType,

        @DataItem(code = "{}XDR_ZJHM", name = "证件号码", source = Source.D424, personal = true) @MaxLength(64) @Nullable
        IdNumber idNumber) {

    /** {@return a builder, which names every required component that is missing} */
    public static SubjectRefBuilder builder() {
        return new SubjectRefBuilder();
    }

    /** {@return a builder that begins with these values} */
    public SubjectRefBuilder toBuilder() {
        return builder().from(this);
    }

    /** {@return if this is a natural person, by its category} */
    @JsonIgnore
    public boolean isNaturalPerson() {
        return category != null && category.meaning() == SubjectCategory.NATURAL_PERSON;
    }

    /** Prints no natural person's name or number. */
    @Override
    public String toString() {
        return "SubjectRef[" + (isNaturalPerson() ? "*" : name) + ", " + category + ", " + creditCode + "]";
    }
}
