package io.github.creditkit.codes.division;

/**
 * Level of a division (行政区划级别).
 *
 * <p>For a code that is no division the level is that of its shape: {@code 149900} has the shape of a prefecture.
 */
public enum DivisionLevel {
    /** The whole country (国家级), only {@code 100000}. */
    NATIONAL("国家级", "national"),
    /** Province, autonomous region, municipality or special administrative region (省级), such as {@code 370000}. */
    PROVINCE("省级", "province"),
    /** Prefecture-level city, region, league or autonomous prefecture (地级), such as {@code 370100}. */
    PREFECTURE("地级", "prefecture"),
    /** County, county-level city, banner or urban district (县级), such as {@code 370116}. */
    COUNTY("县级", "county");

    private final String nameZh;
    private final String nameEn;

    DivisionLevel(String nameZh, String nameEn) {
        this.nameZh = nameZh;
        this.nameEn = nameEn;
    }

    /** {@return the Chinese name, such as {@code 县级}} */
    public String nameZh() {
        return nameZh;
    }

    /** {@return the English name, such as {@code county}, which is also the word of the column {@code level} in CSV} */
    public String nameEn() {
        return nameEn;
    }
}
