package io.github.creditkit.model.time;

/** Which days of a period count (期限的计算单位). */
public enum DayCount {
    /** Working days (工作日). */
    WORKING("个工作日", "working days"),
    /** All days (自然日). */
    CALENDAR("日", "days");

    private final String zh;
    private final String en;

    DayCount(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    /** {@return the unit in Chinese, behind the number} */
    public String unitZh() {
        return zh;
    }

    /** {@return the unit in English} */
    public String unitEn() {
        return en;
    }
}
