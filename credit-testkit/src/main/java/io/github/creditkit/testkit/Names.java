package io.github.creditkit.testkit;

import java.util.List;

/** Names that are nobody's (合成名称), of organs, companies, shops and persons. */
final class Names {
    static final List<String> OF_ORGANS =
            List.of("某市市场监督管理局", "某市信用信息中心", "某省生态环境厅", "某区应急管理局", "某县人力资源和社会保障局", "某市税务局", "某市中级人民法院");

    static final List<String> OF_COMPANIES =
            List.of("某科技有限公司", "某市某某建设工程有限公司", "某食品股份有限公司", "某省某某运输集团有限公司", "某（某市）医药有限公司", "某某会计师事务所（普通合伙）");

    static final List<String> OF_SHOPS = List.of("某区某餐饮店", "某市某区某某便利店", "某镇某某理发店", "某某修理部");

    private static final String STEMS = "甲乙丙丁戊己庚辛壬癸";

    /** 某甲 to 某癸. */
    static final List<String> OF_PERSONS =
            STEMS.chars().mapToObj(stem -> "某" + (char) stem).toList();

    private Names() {}

    /** If a name is one of a person here, and so nobody's. */
    static boolean isMadeUp(String name) {
        return OF_PERSONS.contains(name);
    }

    /** One of some names, the same for the same text. */
    static String like(Object text, List<String> names) {
        return names.contains(text.toString())
                ? text.toString()
                : names.get(Math.floorMod(text.hashCode(), names.size()));
    }
}
