package io.github.creditkit.model.dialect;

import io.github.creditkit.model.check.Item;
import io.github.creditkit.model.item.OpenEnd;
import io.github.creditkit.model.item.Source;
import java.util.Set;

/** The columns of the tables of 2015 and 2016 (2015/16 版双公示表), by item code and by the texts in use. */
final class LegacyTables {
    static final String STATUS = "#status";
    static final String SECOND_CATEGORY = "#category2";

    /** Without these no row says anything. */
    static final Set<String> DEMANDED = Set.of("/decisionNo", "/subject/name", "/decidedOn", "/authority/name");

    static final Set<String> ABSENT_IN_PERMITS = Set.of("/authority/creditCode", "/source/name", "/source/creditCode");
    static final Set<String> ABSENT_IN_PENALTIES = Set.of(
            "/authority/creditCode",
            "/source/name",
            "/source/creditCode",
            "/violationType",
            "/fineAmount",
            "/confiscatedAmount",
            "/licenceAffected");

    private LegacyTables() {}

    static void permit(Layout layout) {
        layout.alias("/decisionNo", "XK_WSH", "行政许可决定书文号")
                .alias("/decisionTitle", "XK_XMMC", "项目名称")
                .alias("/permitCategory", "XK_SPLB", "审批类别")
                .alias("/content", "XK_NR", "许可内容");
        subject(layout, "XK_", "XK_XDR");
        layout.alias("/decidedOn", "XK_JDRQ", "许可决定日期")
                .alias("/validity/to", "XK_JZQ", "许可截止期")
                .alias("/authority/name", "XK_XZJG", "许可机关")
                .apart(STATUS, item("XK_ZT", "当前状态"), TextForm.INSTANCE, "XK_ZT", "当前状态")
                .alias("/remark", "BZ", "备注");
    }

    static void penalty(Layout layout) {
        layout.alias("/decisionNo", "CF_WSH", "行政处罚决定书文号")
                .alias("/caseName", "CF_CFMC", "处罚名称")
                .alias("/caseName", "CF_AJMC", "案件名称")
                .alias("/penaltyCategories", "CF_CFLB1", "处罚类别1", "处罚类别")
                .beside(SECOND_CATEGORY, "/penaltyCategories", "CF_CFLB2", "处罚类别2")
                .alias("/violationFacts", "CF_SY", "处罚事由")
                .alias("/legalBasis", "CF_YJ", "处罚依据");
        subject(layout, "CF_", "CF_XDR_MC");
        layout.alias("/content", "CF_JG", "处罚结果")
                .alias("/decidedOn", "CF_JDRQ", "处罚决定日期")
                .alias("/publishUntil", "CF_JZRQ", "公示截止期")
                .alias("/authority/name", "CF_XZJG", "处罚机关")
                .apart(STATUS, item("CF_ZT", "当前状态"), TextForm.INSTANCE, "CF_ZT", "当前状态")
                .alias("/remark", "BZ", "备注");
    }

    private static void subject(Layout layout, String prefix, String name) {
        String code = prefix + "XDR_";
        layout.alias("/subject/name", name, "行政相对人名称")
                .alias(
                        "/subject/creditCode",
                        code + "SHXYM",
                        "行政相对人代码_1(统一社会信用代码)",
                        "行政相对人代码_1 (统一社会信用代码)",
                        "行政相对人代码_1",
                        "统一社会信用代码")
                .alias(
                        "/subject/organizationCode",
                        code + "ZDM",
                        "行政相对人代码_2(组织机构代码)",
                        "行政相对人代码_2 (组织机构代码)",
                        "行政相对人代码_2",
                        "组织机构代码")
                .alias(
                        "/subject/businessRegistrationNo",
                        code + "GSDJ",
                        code + "GSJD",
                        "行政相对人代码_3(工商登记码)",
                        "行政相对人代码_3 (工商登记码)",
                        "行政相对人代码_3",
                        "工商登记码")
                .alias(
                        "/subject/taxRegistrationNo",
                        code + "SWDJ",
                        "行政相对人代码_4(税务登记号)",
                        "行政相对人代码_4 (税务登记号)",
                        "行政相对人代码_4",
                        "税务登记号")
                .alias(
                        "/subject/idNumber",
                        code + "SFZ",
                        "行政相对人代码_5(居民身份证号)",
                        "行政相对人代码_5 (居民身份证号)",
                        "行政相对人代码_5",
                        "居民身份证号")
                .alias("/subject/legalRepresentative/name", prefix + "FR", "法定代表人姓名", "法定代表人");
    }

    private static Item item(String code, String name) {
        return new Item("", code, name, Source.LEGACY2015, String.class, false, 0, false, false, OpenEnd.NONE);
    }
}
