package io.github.creditkit.model.reconcile;

/** How what another source says stands to what the primary source says (校核结论). */
public enum Agreement {
    /** It says the same, as far as both say anything (一致). */
    AGREES("一致", "agrees"),
    /** It says something else (不一致). */
    DIFFERS("不一致", "differs"),
    /** It took back what it had said (已撤回). */
    RETRACTED("已撤回", "taken back"),
    /** The primary source has not said anything (主数源未报送). */
    UNCHECKED("主数源未报送", "the primary source is silent");

    private final String nameZh;
    private final String nameEn;

    Agreement(String nameZh, String nameEn) {
        this.nameZh = nameZh;
        this.nameEn = nameEn;
    }

    /** {@return the Chinese name, such as 不一致} */
    public String nameZh() {
        return nameZh;
    }

    /** {@return the English name, such as {@code differs}} */
    public String nameEn() {
        return nameEn;
    }
}
