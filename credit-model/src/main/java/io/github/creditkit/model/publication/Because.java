package io.github.creditkit.model.publication;

import io.github.creditkit.model.check.Issue.Bilingual;

/** A step of the answer: what led to it (理由). Dates and names fill the places {@code {0}} and {@code {1}}. */
enum Because {
    BY_RULE("依{0}：{1}", "by {0}: {1}"),
    OPENED("记录注明向社会公开", "the record itself is open to the public"),
    NOT_OPENED("记录未注明向社会公开", "the record itself is not open to the public"),
    NOT_NEEDED("没有确需公示的说明", "nobody has stated a need to publish it"),
    NEEDED("注明确需公示", "a need to publish it is stated"),
    NO_DECISION_DATE("没有决定日期，期限无从起算", "no date of decision: no term can begin"),
    NOT_YET_DECIDED("至{0}尚未作出决定（决定日期 {1}）", "not yet decided on {0} (decided on {1})"),
    NOT_YET_PUBLISHED("自{0}起公示", "published from {0}"),
    NO_REGIME("没有{0}有效的公示期限规则，应先配置", "no rules on the term of publication are in force on {0}; configure them first"),
    CARRIED("失信程度：{0}（记录载明）", "severity: {0} (as the record says)"),
    CLASSIFIED("失信程度：{0}（按默认标准判定，记录未载明）", "severity: {0} (by the default standard; the record does not say)"),
    MORE_FAVOURABLE("新旧规则衔接，适用对主体更有利的规则", "of the earlier and the present rules the more favourable one applies"),
    EXPIRED("公示期至{0}届满", "the term ended on {0}"),
    SENDERS_END("报送单位要求公示至{0}", "the sender wants it published until {0}"),
    SENDERS_END_TOO_LATE("报送的公示截止期{0}超过最长期限，以{1}为准", "the sender's end {0} lies beyond the longest term; {1} counts"),
    RECORDS_END("记录有效期至{0}", "the record is valid until {0}"),
    RETENTION("{0}", "{0}"),
    EXITED("已于{0}移出", "taken off on {0}"),
    REPAIRED("已于{0}修复", "repaired on {0}"),
    REPAIRED_TOO_EARLY(
            "修复决定日{0}早于最短公示期届满日{1}，请核实",
            "the repair of {0} is earlier than the end of the shortest term {1}; please verify"),
    REVOKED("决定已撤销", "the decision was annulled"),
    WITHDRAWN("记录已撤回", "the record was withdrawn"),
    CORRECTED("记录已更正，由新版本代替", "the record was corrected and superseded"),
    STATUS_EXPIRED("记录已失效", "the record has expired"),
    MARKED("公示并标注异议", "published with the mark of an objection"),
    SUSPENDED("异议处理期间暂停公示", "suspended while an objection is handled"),
    SHIELDED("破产重整或和解期间屏蔽", "shielded by a reorganisation plan or settlement");

    private final String zh;
    private final String en;

    Because(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    Bilingual with(Bilingual... places) {
        String chinese = zh;
        String english = en;
        for (int i = 0; i < places.length; i++) {
            chinese = chinese.replace("{" + i + "}", places[i].zh());
            english = english.replace("{" + i + "}", places[i].en());
        }
        return new Bilingual(chinese, english);
    }

    Bilingual with(Object... places) {
        Bilingual[] same = new Bilingual[places.length];
        for (int i = 0; i < places.length; i++) {
            same[i] = Bilingual.same(String.valueOf(places[i]));
        }
        return with(same);
    }
}
