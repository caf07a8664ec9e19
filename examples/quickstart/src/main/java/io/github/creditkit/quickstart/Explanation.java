package io.github.creditkit.quickstart;

import io.github.creditkit.codes.Violation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Why a row was refused, in sentences (拒绝说明): one for each reason, and nothing about a person's number but that. */
final class Explanation {
    private static final Bilingual PERSONAL = new Bilingual(
            "疑似自然人证件号码，不应填在此栏；已脱敏显示", "seems to be a person's number, which does not belong here; shown masked");

    private Explanation() {}

    static List<Bilingual> of(CheckedRow row) {
        if (row.personal()) {
            return List.of(PERSONAL);
        }
        Map<Object, List<Violation>> byReason = new LinkedHashMap<>();
        for (Violation violation : row.verdict().violations()) {
            byReason.computeIfAbsent(violation.reason(), first -> new ArrayList<>())
                    .add(violation);
        }
        return byReason.values().stream().map(Explanation::sentence).toList();
    }

    private static Bilingual sentence(List<Violation> same) {
        Violation first = same.get(0);
        if (same.size() == 1) {
            return new Bilingual(first.messageZh(), first.messageEn());
        }
        return new Bilingual(
                first.messageZh() + "（此类共 " + same.size() + " 处）",
                first.messageEn() + " (" + same.size() + " of this kind)");
    }
}
