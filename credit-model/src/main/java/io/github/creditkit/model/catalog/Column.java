package io.github.creditkit.model.catalog;

import io.github.creditkit.model.table.HeaderNames;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The columns of a catalog's file (目录文件的列), by their Chinese names or those of the components. */
enum Column {
    ID("目录标识", "id"),
    CANONICAL_ID("归一标识", "canonicalItemId"),
    NAME("目录名称", "name"),
    LAYER("目录层级", "layer"),
    CATEGORY("信息类别", "category"),
    KEY_FIELD("重点领域", "keyField"),
    RECORD_TYPE("记录类型", "recordType"),
    SUBJECTS("信用主体类别", "subjects"),
    FREQUENCY("更新频率", "frequency"),
    UNITS("提供单位", "units"),
    DISCLOSURE("公开范围", "disclosure"),
    DISCLOSURE_BASIS("公开依据", "disclosureBasis"),
    LEGAL_BASES("法律依据", "legalBases"),
    COLLECT("采集", "collect"),
    SHARE("共享", "share"),
    USE("使用", "use"),
    PUBLISH("公开", "publish"),
    OPEN_DATA("开放类别", "openData"),
    VERSION("版本", "version"),
    FROM("生效日期", "validFrom"),
    TO("失效日期", "validTo"),
    FIELD("数据项标识", "field"),
    FIELD_NAME("数据项名称", "fieldName"),
    FIELD_TYPE("数据类型", "dataType"),
    FIELD_LENGTH("长度", "maxLength"),
    FIELD_REQUIRED("必填", "required"),
    FIELD_MASK("脱敏规则", "mask"),
    FIELD_DISCLOSURE("数据项公开范围", "fieldDisclosure"),
    FIELD_REMARK("备注", "remark");

    /** Those that are of the item and not of its data items. */
    static final List<Column> OF_ITEM = Arrays.stream(values())
            .filter(column -> column.compareTo(FIELD) < 0)
            .toList();

    private final String nameZh;
    private final String nameEn;

    Column(String nameZh, String nameEn) {
        this.nameZh = nameZh;
        this.nameEn = nameEn;
    }

    String nameZh() {
        return nameZh;
    }

    static HeaderNames<Column> names() {
        Map<String, Column> names = new HashMap<>();
        for (Column column : values()) {
            names.put(column.nameZh, column);
            names.put(column.nameEn, column);
        }
        return HeaderNames.of(names);
    }
}
