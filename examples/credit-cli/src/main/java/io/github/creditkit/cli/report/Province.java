package io.github.creditkit.cli.report;

import io.github.creditkit.cli.language.Bilingual;
import io.github.creditkit.codes.UnifiedSocialCreditCode;
import io.github.creditkit.codes.division.Division;
import io.github.creditkit.codes.division.DivisionTable;
import java.util.Map;

/**
 * The province (省份) of the office that registered an organisation, named as on a chart. Not where the organisation is:
 * codes never change.
 *
 * @param name short, such as 内蒙古
 */
record Province(Bilingual name) {
    private static final Province NATIONAL = new Province(new Bilingual("国家级", "National"));
    private static final Province UNKNOWN = new Province(new Bilingual("未知", "Unknown"));

    /** The library's table is in Chinese; these are the usual English names, by the first two digits. */
    private static final Map<String, String> ENGLISH = Map.ofEntries(
            Map.entry("11", "Beijing"),
            Map.entry("12", "Tianjin"),
            Map.entry("13", "Hebei"),
            Map.entry("14", "Shanxi"),
            Map.entry("15", "Inner Mongolia"),
            Map.entry("21", "Liaoning"),
            Map.entry("22", "Jilin"),
            Map.entry("23", "Heilongjiang"),
            Map.entry("31", "Shanghai"),
            Map.entry("32", "Jiangsu"),
            Map.entry("33", "Zhejiang"),
            Map.entry("34", "Anhui"),
            Map.entry("35", "Fujian"),
            Map.entry("36", "Jiangxi"),
            Map.entry("37", "Shandong"),
            Map.entry("41", "Henan"),
            Map.entry("42", "Hubei"),
            Map.entry("43", "Hunan"),
            Map.entry("44", "Guangdong"),
            Map.entry("45", "Guangxi"),
            Map.entry("46", "Hainan"),
            Map.entry("50", "Chongqing"),
            Map.entry("51", "Sichuan"),
            Map.entry("52", "Guizhou"),
            Map.entry("53", "Yunnan"),
            Map.entry("54", "Tibet"),
            Map.entry("61", "Shaanxi"),
            Map.entry("62", "Gansu"),
            Map.entry("63", "Qinghai"),
            Map.entry("64", "Ningxia"),
            Map.entry("65", "Xinjiang"),
            Map.entry("71", "Taiwan"),
            Map.entry("81", "Hong Kong"),
            Map.entry("82", "Macao"));

    static Province of(UnifiedSocialCreditCode code) {
        if (code.divisionCode().equals("100000")) {
            return NATIONAL;
        }
        return DivisionTable.bundled()
                .province(code.divisionCode())
                .map(Province::of)
                .orElse(UNKNOWN);
    }

    private static Province of(Division division) {
        String prefix = division.code().substring(0, 2);
        String name = division.name();
        int length = name.startsWith("内蒙古") || name.startsWith("黑龙江") ? 3 : 2;
        return new Province(new Bilingual(
                name.substring(0, Math.min(length, name.length())), ENGLISH.getOrDefault(prefix, prefix)));
    }
}
