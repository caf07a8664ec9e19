package io.github.creditkit.model.subject;

/** What a claim says its subject is (主体类别). */
public enum SubjectKind {
    /** A legal person or an organisation without legal personality (法人及非法人组织). */
    ORGANIZATION("法人及非法人组织", "organization"),
    /** A sole trader (个体工商户). Its name is not its own alone, so a name never links it. */
    INDIVIDUAL_BUSINESS("个体工商户", "individual business"),
    /** A natural person (自然人). Only the number of a document links it. */
    NATURAL_PERSON("自然人", "natural person"),
    /** Not said, or said in words nobody knows (未说明). */
    UNKNOWN("未说明", "not said");

    private final String nameZh;
    private final String nameEn;

    SubjectKind(String nameZh, String nameEn) {
        this.nameZh = nameZh;
        this.nameEn = nameEn;
    }

    /** {@return the Chinese name, such as 个体工商户} */
    public String nameZh() {
        return nameZh;
    }

    /** {@return the English name, such as {@code individual business}} */
    public String nameEn() {
        return nameEn;
    }
}
