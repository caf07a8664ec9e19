package io.github.creditkit.cli.output;

import io.github.creditkit.cli.language.Bilingual;
import io.github.creditkit.cli.language.Language;
import io.github.creditkit.cli.privacy.Privacy;
import io.github.creditkit.cli.privacy.ShownRow;
import io.github.creditkit.codes.Reason;
import io.github.creditkit.codes.Violation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

/** What there is to say about a row to a person (结果说明), on a terminal and on a page alike. NDJSON has all there is. */
public final class RowMessage {
    /** Of one reason; a full-width code would fill the screen with eighteen. */
    private static final int TOLD_IN_LINE = 2;

    private static final Bilingual PERSONAL =
            new Bilingual("疑似个人证件号码，已隐藏", "looks like a person's number, which is hidden");

    private RowMessage() {}

    /** The reasons, then the notes, in one line. */
    static String of(ShownRow row, Language language) {
        StringJoiner message = new StringJoiner(language.pick("；", "; "));
        reasons(row, TOLD_IN_LINE).forEach(reason -> message.add(language.pick(reason)));
        row.notes().forEach(note -> message.add(language.pick(note.messageZh(), note.messageEn())));
        return message.toString();
    }

    /**
     * Why a row was refused.
     *
     * @param row  the row
     * @param told so many violations of one reason are told, the others counted
     * @return sentences; none for a valid row
     */
    public static List<Bilingual> reasons(ShownRow row, int told) {
        List<Bilingual> reasons = new ArrayList<>();
        if (!row.isValid() && row.isMisplaced()) {
            reasons.add(PERSONAL);
        }
        Map<Reason, Integer> times = new LinkedHashMap<>();
        for (Violation violation : row.violations()) {
            if (times.merge(violation.reason(), 1, Integer::sum) <= told) {
                reasons.add(told(violation));
            }
        }
        times.forEach((reason, count) -> {
            if (count > told) {
                int more = count - told;
                reasons.add(new Bilingual("另有 " + more + " 处" + reason.nameZh(), more + " more: " + reason.nameEn()));
            }
        });
        return reasons;
    }

    /** Without the sentence when all it quotes is hidden. */
    private static Bilingual told(Violation violation) {
        return violation.found().equals(Privacy.HIDDEN)
                ? Bilingual.of(violation.reason())
                : new Bilingual(violation.messageZh(), violation.messageEn());
    }
}
