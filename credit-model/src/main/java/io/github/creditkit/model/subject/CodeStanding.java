package io.github.creditkit.model.subject;

/** How a code stands in a subject (代码状态). */
public enum CodeStanding {
    /** A code of the subject (现用). */
    CURRENT("现用", "current"),
    /** A code of before, as a record says (原代码). */
    FORMER("原代码", "former"),
    /** A code that another subject has as well, or that does not go with the surer one of its record (有冲突). */
    DISPUTED("有冲突", "disputed"),
    /** It fails its own rules (错码). */
    WRONG("错码", "wrong"),
    /** Kept and never used to link: a key of another system, or a person's number (不用于归并). */
    NOT_LINKING("不用于归并", "not linking");

    private final String nameZh;
    private final String nameEn;

    CodeStanding(String nameZh, String nameEn) {
        this.nameZh = nameZh;
        this.nameEn = nameEn;
    }

    /** {@return the Chinese name, such as 原代码} */
    public String nameZh() {
        return nameZh;
    }

    /** {@return the English name, such as {@code former}} */
    public String nameEn() {
        return nameEn;
    }
}
