package io.github.creditkit.model.subject;

/** What holds the claims of a subject together (归并依据), the surest first. */
public enum LinkBasis {
    /** A unified social credit code (统一社会信用代码). */
    CREDIT_CODE("统一社会信用代码", "unified social credit code"),
    /** An organization code, no credit code being known for it (组织机构代码). */
    ORGANIZATION_CODE("组织机构代码", "organization code"),
    /** A registration or certificate number, no surer code being known (登记号、证书号). */
    OLD_CODE("登记号或证书号", "registration or certificate number"),
    /** The number of a natural person's document (证件号码). */
    DOCUMENT("证件号码", "document number"),
    /** The name alone, which no subject with a code has (名称). */
    NAME("名称", "name"),
    /** Nothing: the claim stands alone (单独成户). */
    NONE("无", "nothing");

    private final String nameZh;
    private final String nameEn;

    LinkBasis(String nameZh, String nameEn) {
        this.nameZh = nameZh;
        this.nameEn = nameEn;
    }

    /** {@return the Chinese name, such as 组织机构代码} */
    public String nameZh() {
        return nameZh;
    }

    /** {@return the English name, such as {@code organization code}} */
    public String nameEn() {
        return nameEn;
    }
}
