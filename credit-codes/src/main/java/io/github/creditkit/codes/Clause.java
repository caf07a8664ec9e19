package io.github.creditkit.codes;

/** The homes of the rules. Clause numbers stand only where a source quotes them. */
final class Clause {
    static final String GB_32100 = "GB 32100-2015";
    static final String GB_32100_CHECK = "GB 32100-2015 校验码";
    static final String GB_11714 = "GB 11714-1997";
    static final String GB_11714_CHECK = "GB 11714-1997 2.1.2";
    static final String GB_11643 = "GB 11643-1999";
    static final String GB_11643_CHECK = "GB 11643-1999 (ISO 7064 MOD 11-2)";
    static final String GB_11643_1989 = "GB 11643-1989";
    static final String GB_2260 = "GB/T 2260";
    static final String GS_15 = "GS 15-2006";
    static final String GS_15_CHECK = "GS 15-2006 (GB/T 17710 MOD 11,10)";
    static final String FOREIGNER_CARD = "外国人永久居留身份证 (2023-12-01)";
    static final String FOREIGNER_CARD_OLD = "外国人永久居留证 (ICAO Doc 9303)";
    static final String TAX = "纳税人识别号";
    static final String PUBLIC_INSTITUTION = "事业单位法人证书号";
    static final String SOCIAL_ORGANIZATION = "社会组织登记证号";
    static final String CREDENTIAL = "证件号码";

    /** Rules that are this library's own, such as that zeros are a placeholder. */
    static final String OWN = "CreditKit";

    private Clause() {}
}
