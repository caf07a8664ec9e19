package io.github.creditkit.model.publication;

/** How sure a rule is (依据确认程度). What is not confirmed can be replaced by configuration. */
public enum Evidence {
    /** Read in the document or in more than one report of it (已确认). */
    CONFIRMED("已确认", "confirmed"),
    /** Told by one source (单一来源). */
    ONE_SOURCE("单一来源", "one source"),
    /** Remembered; the document could not be opened (未能查阅原文). */
    REMEMBERED("未能查阅原文", "document not opened"),
    /** A choice of this library (本库约定). */
    LIBRARY("本库约定", "this library's choice");

    private final String zh;
    private final String en;

    Evidence(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    /** {@return in Chinese} */
    public String nameZh() {
        return zh;
    }

    /** {@return in English} */
    public String nameEn() {
        return en;
    }
}
