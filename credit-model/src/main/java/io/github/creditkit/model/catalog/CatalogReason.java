package io.github.creditkit.model.catalog;

import io.github.creditkit.codes.Reason;
import java.util.Locale;

/** Why an item of a catalog's file cannot be taken (目录读取原因). No message quotes a cell: the file may be another one. */
public enum CatalogReason implements Reason {
    /** A row of no item: no id in it, and none above (没有目录标识). */
    NO_ITEM("没有目录标识", "no item", "本行没有目录标识，上方也没有", "the row has no item id, and none stands above it"),
    /** An empty cell that must be filled (必填为空). */
    MISSING("必填为空", "missing", "必须填写", "must be filled"),
    /** A code that no code set has (代码无法识别). */
    UNKNOWN_CODE("代码无法识别", "unknown code", "无法识别，应为：{expected}", "is not known; there are: {expected}"),
    /** No record of this name (没有该记录类型). */
    UNKNOWN_RECORD("没有该记录类型", "unknown record", "没有该记录类型，如 {expected}", "is no record; there is {expected}"),
    /** The record has nothing at that path (记录中没有该数据项). */
    UNKNOWN_PATH("记录中没有该数据项", "unknown path", "该记录类型中没有此路径", "the record has nothing at that path"),
    /** No number, date, mask or yes or no (格式错误). */
    BAD_VALUE("格式错误", "bad value", "格式错误，应为 {expected}", "is bad; expected {expected}"),
    /** A cell of the item that differs from the one in its first row (与首行不一致). */
    DIFFERS("与首行不一致", "differs", "与该目录项首行不一致", "differs from the first row of the item"),
    /** A data item twice in one item (数据项重复). */
    FIELD_TWICE("数据项重复", "data item twice", "该数据项重复", "the data item is there twice"),
    /** An item twice in one version (目录项重复). */
    ITEM_TWICE("目录项重复", "item twice", "该目录项同一版本重复", "the item is there twice in one version"),
    /** A data item open to more than the item is (公开范围过宽). */
    TOO_OPEN("公开范围过宽", "too open", "数据项的公开范围不得宽于目录项", "a data item must not be open to more than its item is"),
    /** The end of a validity before its beginning (有效期颠倒). */
    OUT_OF_ORDER("有效期颠倒", "validity out of order", "失效日期早于生效日期", "ends before it begins"),
    /** More than any catalog has (超出上限). */
    TOO_MANY("超出上限", "too many", "超过 {expected}，未继续读取", "more than {expected}; not read any further");

    private final String word = "catalog-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    private final String nameZh;
    private final String nameEn;
    private final String templateZh;
    private final String templateEn;

    CatalogReason(String nameZh, String nameEn, String templateZh, String templateEn) {
        this.nameZh = nameZh;
        this.nameEn = nameEn;
        this.templateZh = templateZh;
        this.templateEn = templateEn;
    }

    @Override
    public String word() {
        return word;
    }

    @Override
    public String nameZh() {
        return nameZh;
    }

    @Override
    public String nameEn() {
        return nameEn;
    }

    @Override
    public String templateZh() {
        return templateZh;
    }

    @Override
    public String templateEn() {
        return templateEn;
    }
}
