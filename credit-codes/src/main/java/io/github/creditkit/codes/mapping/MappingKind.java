package io.github.creditkit.codes.mapping;

/** How a mapping is known (映射可信度), surest first. */
public enum MappingKind {
    /** The new code contains the old one or is it: organization code, taxpayer number of 18 characters (完全对应). */
    EXACT("完全对应", "exact"),
    /** The new code contains the part of the old one that identifies; the rest may differ (推导). */
    DERIVED("推导", "derived"),
    /** A table says so; nothing in the codes does (查表). */
    LOOKED_UP("查表", "looked up");

    private final String nameZh;
    private final String nameEn;

    MappingKind(String nameZh, String nameEn) {
        this.nameZh = nameZh;
        this.nameEn = nameEn;
    }

    /**
     * The Chinese name.
     *
     * @return such as 查表
     */
    public String nameZh() {
        return nameZh;
    }

    /**
     * The English name.
     *
     * @return such as {@code looked up}
     */
    public String nameEn() {
        return nameEn;
    }
}
