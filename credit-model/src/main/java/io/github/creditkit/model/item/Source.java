package io.github.creditkit.model.item;

/** Where a data item or a rule is from (依据), and how sure that is. */
public enum Source {
    /** 发改办财金〔2018〕424号, the standard of the two publications (双公示); read through systems that implement it. */
    D424("发改办财金〔2018〕424号", true),
    /** The tables of 2015 and 2016 (2015/16 版双公示数据项), read through systems that implement them. */
    LEGACY2015("2015/16 版双公示数据项", true),
    /** The market-regulation data dictionary (市场监管数据项), in the tables of one city of 2025. */
    MARKET_REGULATION("市场监管数据项", true),
    /** The template of credit commitments (信用承诺数据项) of a provincial platform. */
    COMMITMENT_TEMPLATE("信用承诺数据项（省级平台）", true),
    /** The table of contract performance (合同履约数据项) of a provincial platform. */
    CONTRACT_TEMPLATE("合同履约数据项（省级平台）", true),
    /** The published items of persons subject to enforcement (失信被执行人公布项). */
    JUDGMENT_PUBLICATION("失信被执行人公布项", true),
    /** The lists of a provincial portal (红黑名单公示项). */
    PORTAL_LISTS("红黑名单公示项（省级门户）", true),
    /** A law or regulation that is remembered and was not opened (法律法规，未经查验). */
    LAW_REMEMBERED("法律法规（未经查验）", false),
    /** This library's own design (本库设计). */
    LIBRARY("本库设计", false);

    private final String nameZh;
    private final boolean confirmed;

    Source(String nameZh, boolean confirmed) {
        this.nameZh = nameZh;
        this.confirmed = confirmed;
    }

    /** {@return the Chinese name} */
    public String nameZh() {
        return nameZh;
    }

    /** {@return if the items were seen in published material, not only remembered or designed here} */
    public boolean confirmed() {
        return confirmed;
    }
}
