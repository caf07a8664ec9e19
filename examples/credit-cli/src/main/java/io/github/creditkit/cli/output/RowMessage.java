package io.github.creditkit.cli.output;

import io.github.creditkit.cli.language.Language;
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
        Map<Reason, Integer> times = new LinkedHashMap<>();
        for (Violation violation : row.violations()) {
            if (times.merge(violation.reason(), 1, Integer::sum) <= TOLD) {
                message.add(language.pick(violation.messageZh(), violation.messageEn()));
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
}
