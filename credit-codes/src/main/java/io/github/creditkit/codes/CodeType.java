package io.github.creditkit.codes;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The kinds of identity code (代码类型), in the order in which a text that could be several is taken for one. */
public enum CodeType {
    /** Citizen identification number (公民身份号码), 18 or 15 digits, residence permits included. */
    CITIZEN_ID("citizen-id", "公民身份号码", "citizen identification number") {
        @Override
        public boolean isValid(CharSequence text, CodePolicy policy) {
            return CitizenIdentificationNumber.isValid(text, policy);
        }

        @Override
        public Parsed<CitizenIdentificationNumber> tryParse(CharSequence text, CodePolicy policy) {
            return CitizenIdentificationNumber.tryParse(text, policy);
        }
    },
    /** Permanent resident number of a foreigner (外国人永久居留身份证号码). */
    FOREIGNER_ID("foreigner-id", "外国人永久居留身份证号码", "foreign permanent resident number") {
        @Override
        public boolean isValid(CharSequence text, CodePolicy policy) {
            return ForeignerPermanentResidentNumber.isValid(text, policy);
        }

        @Override
        public Parsed<ForeignerPermanentResidentNumber> tryParse(CharSequence text, CodePolicy policy) {
            return ForeignerPermanentResidentNumber.tryParse(text, policy);
        }
    },
    /** Unified social credit code (统一社会信用代码). */
    UNIFIED_SOCIAL_CREDIT_CODE("uscc", "统一社会信用代码", "unified social credit code") {
        @Override
        public boolean isValid(CharSequence text, CodePolicy policy) {
            return UnifiedSocialCreditCode.isValid(text, policy);
        }

        @Override
        public Parsed<UnifiedSocialCreditCode> tryParse(CharSequence text, CodePolicy policy) {
            return UnifiedSocialCreditCode.tryParse(text, policy);
        }

        @Override
        public Set<CodeReason> reasons(CharSequence text, CodePolicy policy) {
            return CreditCodeReasons.of(text, policy);
        }
    },
    /** Business registration number (工商注册号). */
    BUSINESS_REGISTRATION_NUMBER("registration-number", "工商注册号", "business registration number") {
        @Override
        public boolean isValid(CharSequence text, CodePolicy policy) {
            return BusinessRegistrationNumber.isValid(text);
        }

        @Override
        public Parsed<BusinessRegistrationNumber> tryParse(CharSequence text, CodePolicy policy) {
            return BusinessRegistrationNumber.tryParse(text);
        }
    },
    /** Organization code (组织机构代码). */
    ORGANIZATION_CODE("org-code", "组织机构代码", "organization code") {
        @Override
        public boolean isValid(CharSequence text, CodePolicy policy) {
            return OrganizationCode.isValid(text);
        }

        @Override
        public Parsed<OrganizationCode> tryParse(CharSequence text, CodePolicy policy) {
            return OrganizationCode.tryParse(text);
        }
    },
    /** Taxpayer identification number (纳税人识别号). */
    TAXPAYER_ID("tax-id", "纳税人识别号", "taxpayer identification number") {
        @Override
        public boolean isValid(CharSequence text, CodePolicy policy) {
            return TaxpayerIdentificationNumber.isValid(text, policy);
        }

        @Override
        public Parsed<TaxpayerIdentificationNumber> tryParse(CharSequence text, CodePolicy policy) {
            return TaxpayerIdentificationNumber.tryParse(text, policy);
        }
    },
    /** Certificate number of a public institution (事业单位法人证书号). */
    PUBLIC_INSTITUTION_CERTIFICATE("institution-certificate", "事业单位法人证书号", "public institution certificate number") {
        @Override
        public boolean isValid(CharSequence text, CodePolicy policy) {
            return PublicInstitutionCertificateNumber.isValid(text);
        }

        @Override
        public Parsed<PublicInstitutionCertificateNumber> tryParse(CharSequence text, CodePolicy policy) {
            return PublicInstitutionCertificateNumber.tryParse(text);
        }
    },
    /** Registration number of a social organization (社会组织登记证号). */
    SOCIAL_ORGANIZATION_NUMBER("social-organization-number", "社会组织登记证号", "social organization registration number") {
        @Override
        public boolean isValid(CharSequence text, CodePolicy policy) {
            return SocialOrganizationRegistrationNumber.isValid(text);
        }

        @Override
        public Parsed<SocialOrganizationRegistrationNumber> tryParse(CharSequence text, CodePolicy policy) {
            return SocialOrganizationRegistrationNumber.tryParse(text);
        }
    };

    /** Without those that are free text: nearly anything could be one. */
    private static final ImmutableList<CodeType> OF_FIXED_FORM = Arrays.stream(values())
            .filter(type -> type != PUBLIC_INSTITUTION_CERTIFICATE && type != SOCIAL_ORGANIZATION_NUMBER)
            .collect(toImmutableList());

    private static final ImmutableMap<String, CodeType> BY_WORD =
            Maps.uniqueIndex(Arrays.asList(values()), CodeType::word);

    private final String word;
    private final String nameZh;
    private final String nameEn;

    CodeType(String word, String nameZh, String nameEn) {
        this.word = word;
        this.nameZh = nameZh;
        this.nameEn = nameEn;
    }

    /**
     * If the text is a valid code of this type in canonical form.
     *
     * @param text   any text
     * @param policy what to do where there is a choice
     * @return true exactly when {@link #tryParse} has no violations
     */
    public abstract boolean isValid(CharSequence text, CodePolicy policy);

    /**
     * Reads the canonical form of this type and nothing else.
     *
     * @param text   any text
     * @param policy what to do where there is a choice
     * @return the code with its notes, or all violations
     */
    public abstract Parsed<? extends IdentityCode> tryParse(CharSequence text, CodePolicy policy);

    /**
     * Why the text is refused, without places and messages; for counting millions of texts.
     *
     * @param text   any text
     * @param policy what to do where there is a choice
     * @return the reasons of the violations that {@link #tryParse} has, each once; empty exactly when valid
     */
    public Set<CodeReason> reasons(CharSequence text, CodePolicy policy) {
        return CodeReason.of(tryParse(text, policy).violations());
    }

    /**
     * Reads the text as this type after folding; the notes tell what was folded.
     *
     * @param text   any text
     * @param policy what to do where there is a choice
     * @return the code with its notes, or all violations of the folded text
     */
    public final Parsed<? extends IdentityCode> tryParseLenient(CharSequence text, CodePolicy policy) {
        return switch (this) {
            case PUBLIC_INSTITUTION_CERTIFICATE -> PublicInstitutionCertificateNumber.tryParseLenient(text);
            case SOCIAL_ORGANIZATION_NUMBER -> SocialOrganizationRegistrationNumber.tryParseLenient(text);
            default -> lenient(Normalizer.fold(text), policy);
        };
    }

    private Parsed<? extends IdentityCode> lenient(Folded folded, CodePolicy policy) {
        Parsed<? extends IdentityCode> parsed = tryParse(folded.text(), policy);
        return folded.notedOn(parsed);
    }

    /**
     * The stable word, as the command line takes it.
     *
     * @return such as {@code uscc}
     */
    public String word() {
        return word;
    }

    /**
     * The Chinese name.
     *
     * @return such as 统一社会信用代码
     */
    public String nameZh() {
        return nameZh;
    }

    /**
     * The English name.
     *
     * @return such as {@code unified social credit code}
     */
    public String nameEn() {
        return nameEn;
    }

    /**
     * If a text of this type is or can hold a natural person's number.
     *
     * @return true for persons' numbers and taxpayer numbers
     */
    public boolean canBePersonal() {
        return this == CITIZEN_ID || this == FOREIGNER_ID || this == TAXPAYER_ID;
    }

    /**
     * The type with this word.
     *
     * @param word such as {@code uscc}, in any case
     * @return empty when there is none
     */
    public static Optional<CodeType> ofWord(String word) {
        return Optional.ofNullable(BY_WORD.get(word.toLowerCase(Locale.ROOT)));
    }

    /**
     * The types that a canonical text can be, the likeliest first: what passes more checks comes first, then the order
     * of this enum, so that 18 digits with a birth date are a citizen's before they are an organisation's.
     *
     * @param text any text, folded beforehand if it needs to be
     * @return one entry for each type that is possible at all; empty when none is
     */
    public static List<Detection> detect(CharSequence text) {
        return Detection.of(text);
    }

    /** The likeliest other type as which a text is valid, if none of its texts is one of this type; null when there is none. */
    @Nullable
    CodeType otherTypeOf(CharSequence text, CodePolicy policy) {
        for (CodeType type : OF_FIXED_FORM) {
            if (type != this && !includes(type) && type.isValid(text, policy)) {
                return type;
            }
        }
        return null;
    }

    /** If every valid text of the other type is a valid text of this one too. */
    boolean includes(CodeType other) {
        return this == SOCIAL_ORGANIZATION_NUMBER
                || (this == TAXPAYER_ID && (other == UNIFIED_SOCIAL_CREDIT_CODE || other == CITIZEN_ID));
    }
}
