package io.github.creditkit.model.view;

import io.github.creditkit.model.check.Issue.Bilingual;

/**
 * Where a subject turns to with its rights (权益渠道).
 *
 * @param right what it is for
 * @param how   how, in both languages
 * @param where the address, such as a URL or a telephone of the platform; empty where it is not configured
 */
public record RightsChannel(Right right, Bilingual how, String where) {
    /** What a subject has a right to (主体权益). */
    public enum Right {
        /** To object to what is wrong (异议申诉). */
        OBJECTION("异议申诉", "objection"),
        /** To have a failure repaired (信用修复). */
        REPAIR("信用修复", "credit repair"),
        /** To know what is held of it (本人查询). */
        SELF_ACCESS("本人查询", "access to one's own data"),
        /** To complain (投诉). */
        COMPLAINT("投诉", "complaint");

        private final String nameZh;
        private final String nameEn;

        Right(String nameZh, String nameEn) {
            this.nameZh = nameZh;
            this.nameEn = nameEn;
        }

        /** {@return the Chinese name, such as 信用修复} */
        public String nameZh() {
            return nameZh;
        }

        /** {@return the English name, such as {@code credit repair}} */
        public String nameEn() {
            return nameEn;
        }
    }

    /** Through the site of 信用中国 or directly to the department (国办发〔2025〕22号). */
    public static final RightsChannel OBJECTION = new RightsChannel(
            Right.OBJECTION,
            new Bilingual(
                    "认为信息错误、遗漏、超期公示或不应公开的，可通过“信用中国”网站提出异议，也可直接向作出决定的单位提出",
                    "what is wrong, missing, published too long or not to be published may be objected to through the site"
                            + " of Credit China, or directly at the unit that decided"),
            "");

    /** Through the site of 信用中国, to the department that made the finding (国家发展改革委令第36号). */
    public static final RightsChannel REPAIR = new RightsChannel(
            Right.REPAIR,
            new Bilingual(
                    "符合条件的，可通过“信用中国”网站向认定失信信息的单位申请信用修复",
                    "who meets the conditions may apply for repair through the site of Credit China to the unit that made"
                            + " the finding"),
            "");
}
