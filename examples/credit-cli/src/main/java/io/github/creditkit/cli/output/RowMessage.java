package io.github.creditkit.cli.output;

import io.github.creditkit.cli.language.Language;
import io.github.creditkit.cli.privacy.Privacy;
import io.github.creditkit.cli.privacy.ShownRow;
import io.github.creditkit.codes.Reason;
import io.github.creditkit.codes.Violation;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.StringJoiner;

/** What there is to say about a row to a person (结果说明). */
final class RowMessage {
    /** So many violations of one reason are told; a full-width code would fill the screen with eighteen. */
    private static final int TOLD = 2;

    private RowMessage() {}

    /** The reasons, then the notes. NDJSON has all of them. */
    static String of(ShownRow row, Language language) {
        StringJoiner message = new StringJoiner(language.pick("；", "; "));
        if (!row.isValid() && row.isMisplaced()) {
            message.add(language.pick("疑似个人证件号码，已隐藏", "looks like a person's number, which is hidden"));
        }
        Map<Reason, Integer> times = new LinkedHashMap<>();
        for (Violation violation : row.violations()) {
            if (times.merge(violation.reason(), 1, Integer::sum) <= TOLD) {
                message.add(told(violation, language));
            }
        }
        times.forEach((reason, count) -> {
            if (count > TOLD) {
                message.add(language.pick(
                        "另有 " + (count - TOLD) + " 处" + reason.nameZh(), (count - TOLD) + " more: " + reason.nameEn()));
            }
        });
        row.notes().forEach(note -> message.add(language.pick(note.messageZh(), note.messageEn())));
        return message.toString();
    }

    /** Without the sentence when all it quotes is hidden. */
    private static String told(Violation violation, Language language) {
        boolean empty = violation.found().equals(Privacy.HIDDEN);
        return empty
                ? language.pick(violation.reason().nameZh(), violation.reason().nameEn())
                : language.pick(violation.messageZh(), violation.messageEn());
    }
}
