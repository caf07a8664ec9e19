package io.github.creditkit.cli.output;

import io.github.creditkit.cli.language.Language;
import io.github.creditkit.cli.privacy.ShownRow;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What there is to say about a row to a person (结果说明). */
final class RowMessage {
    private RowMessage() {}

    /** The reasons, then the notes. */
    static String of(ShownRow row, Language language) {
        return Stream.concat(
                        row.violations().stream().map(v -> language.pick(v.messageZh(), v.messageEn())),
                        row.notes().stream().map(note -> language.pick(note.messageZh(), note.messageEn())))
                .collect(Collectors.joining(language.pick("；", "; ")));
    }
}
