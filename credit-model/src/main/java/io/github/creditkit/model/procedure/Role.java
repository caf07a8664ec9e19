package io.github.creditkit.model.procedure;

/** Who makes a move (办理角色). */
public enum Role {
    /** The subject, or an agent with its authorisation (信用主体或其代理人). */
    SUBJECT("信用主体", "the subject"),
    /** The credit website or platform that takes the case in (信用网站、平台). */
    PLATFORM("信用平台", "the platform"),
    /** The department that made the finding: who found it repairs it (认定部门：谁认定、谁修复). */
    DEPARTMENT("认定单位", "the department that made the finding"),
    /** Who initiates a joint action (联合奖惩发起单位). */
    INITIATOR("发起单位", "the initiator"),
    /** A department that is asked to take part in a joint action (联合奖惩响应单位). */
    RESPONDER("响应单位", "the responding department");

    private final String zh;
    private final String en;

    Role(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    /** {@return in Chinese} */
    public String nameZh() {
        return zh;
    }

    /** {@return in English} */
    public String nameEn() {
        return en;
    }
}
