package io.github.creditkit.model.subject;

/** What claims cannot all be right about (冲突类别), kept for a person to decide. The words are stable. */
public enum ConflictKind {
    /** One code, names that do not agree and that no record of former names explains (一码多名). */
    SEVERAL_NAMES(
            "several-names",
            "一码多名：同一代码下的名称不一致，且没有曾用名记录",
            "one code has several names, and no record of former names explains them"),
    /** One code, one name up to some day and another one after it: renamed without a record, or reused (代码疑似重新使用). */
    CODE_REUSED(
            "code-reused",
            "代码疑似重新使用：某日之前是一个名称，之后是另一个，且没有曾用名记录",
            "one code goes with one name up to some day and with another after it: reused, or renamed without a record"),
    /** Several credit codes for one organization code (一主体多码). */
    SEVERAL_CODES(
            "several-codes",
            "一主体多码：同一组织机构代码对应多个统一社会信用代码",
            "one organization code stands in several unified social credit codes"),
    /** Several subjects with codes of one name (同名异码). */
    SAME_NAME(
            "same-name",
            "同名异码：同一名称的主体有不同的代码，未作归并",
            "subjects with different codes have the same name; they are not merged"),
    /** One old number at several subjects (重码). */
    DUPLICATE_CODE("duplicate-code", "重码：同一旧代码出现在多个主体", "one old code is found with several subjects"),
    /** A code that fails its own rules (错码). */
    WRONG_CODE("wrong-code", "错码：代码本身校验不通过，不用于归并", "the code fails its own rules and links nothing"),
    /** The organization code is not the one inside the credit code of the same record (主体标识码不一致). */
    ORGANIZATION_CODE_DIFFERS(
            "organization-code-differs",
            "组织机构代码与同一记录的统一社会信用代码第 9–17 位不一致",
            "the organization code is not the one inside the credit code of the same record"),
    /** One record with codes of several subjects (一条记录的代码分属多个主体). */
    CODES_OF_SEVERAL_SUBJECTS(
            "codes-of-several-subjects", "同一记录所带的代码分属多个主体", "the codes of one record belong to several subjects"),
    /** An old credit code that became several new ones, or codes that took each other's place (新旧映射矛盾). */
    CONTRADICTORY_MAPPING(
            "contradictory-mapping",
            "新旧映射矛盾：同一旧代码对应多个新代码，或互为新旧",
            "one old credit code is said to have become several, or codes are said to have replaced each other"),
    /** A claim without a code whose name several subjects have, or one whose codes are disputed (名称不唯一). */
    AMBIGUOUS_NAME(
            "ambiguous-name",
            "名称不唯一：没有代码的记录与多个主体、或与代码有争议的主体同名，未作归并",
            "a record without a code has a name that several subjects have, or one whose codes are disputed"),
    /** A natural person's record with codes of an organisation (自然人记录带有组织代码). */
    PERSON_WITH_ORGANIZATION_CODE(
            "person-with-organization-code",
            "自然人记录带有组织的代码，该代码不用于归并",
            "a record of a natural person has a code of an organisation, which links nothing");

    private final String word;
    private final String messageZh;
    private final String messageEn;

    ConflictKind(String word, String messageZh, String messageEn) {
        this.word = word;
        this.messageZh = messageZh;
        this.messageEn = messageEn;
    }

    /** {@return the stable word, such as {@code duplicate-code}} */
    public String word() {
        return word;
    }

    /** {@return the message for people in Chinese} */
    public String messageZh() {
        return messageZh;
    }

    /** {@return the message for people in English} */
    public String messageEn() {
        return messageEn;
    }
}
