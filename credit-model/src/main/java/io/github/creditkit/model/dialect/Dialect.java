package io.github.creditkit.model.dialect;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The forms in which tables are sent (报送格式). */
public enum Dialect {
    /** Item codes or Chinese names of 发改办财金〔2018〕424号, both ways (2018 版数据项模板). */
    D424("2018 版数据项模板", "template of 2018"),
    /** The tables of 2015 and 2016, in only (2015/16 版双公示表). */
    LEGACY2015("2015/16 版双公示表", "tables of 2015 and 2016"),
    /** Items of market regulation, in only (市场监管数据项). */
    SAIC("市场监管数据项", "market-regulation items"),
    /** Canonical JSON, one record a line, both ways (规范 JSON). */
    CANONICAL("规范 JSON", "canonical JSON");

    private final String nameZh;
    private final String nameEn;

    Dialect(String nameZh, String nameEn) {
        this.nameZh = nameZh;
        this.nameEn = nameEn;
    }

    /** {@return the name in Chinese} */
    public String nameZh() {
        return nameZh;
    }

    /** {@return the name in English} */
    public String nameEn() {
        return nameEn;
    }

    /** {@return the word for command lines and settings, such as {@code legacy2015}} */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** {@return if records can be written in it} */
    public boolean isWritten() {
        return this == D424 || this == CANONICAL;
    }

    /**
     * The dialect with this word.
     *
     * @param word such as {@code d424}
     * @return empty for any other text
     */
    public static Optional<Dialect> ofWord(String word) {
        return Arrays.stream(values())
                .filter(dialect -> dialect.word().equals(word))
                .findFirst();
    }
}
