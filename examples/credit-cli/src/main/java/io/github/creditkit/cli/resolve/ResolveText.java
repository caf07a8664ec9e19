package io.github.creditkit.cli.resolve;

import io.github.creditkit.cli.language.Language;
import io.github.creditkit.cli.output.Visible;
import io.github.creditkit.model.subject.Evidence;
import io.github.creditkit.model.subject.HeldName;
import io.github.creditkit.model.subject.Resolution;
import io.github.creditkit.model.subject.SubjectConflict;
import io.github.creditkit.model.subject.SubjectIdentity;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Subjects and conflicts for people (主体与冲突，文本). */
public final class ResolveText {
    private static final int MOST_EVIDENCE = 10;

    private final Labels labels;
    private final Language language;

    /**
     * A format.
     *
     * @param labels   what subjects are called
     * @param language the language
     */
    public ResolveText(Labels labels, Language language) {
        this.labels = labels;
        this.language = language;
    }

    /**
     * Writes all subjects, a line each, then all conflicts.
     *
     * @param resolution the subjects
     * @param out        takes the text
     */
    public void write(Resolution resolution, Consumer<String> out) {
        for (SubjectIdentity subject : resolution.subjects()) {
            String names = subject.names().stream()
                    .filter(name -> !name.personal() && !name.former())
                    .map(HeldName::text)
                    .collect(Collectors.joining("；"));
            out.accept(line(
                    "",
                    labels.of(subject.key()),
                    language.pick(subject.kind().nameZh(), subject.kind().nameEn()),
                    names,
                    language.text(
                            "resolve.counts",
                            subject.claims().size(),
                            subject.conflicts().size())));
        }
        for (SubjectConflict conflict : resolution.conflicts()) {
            String about = conflict.code()
                    .map(labels::of)
                    .or(() -> conflict.name().map(labels::text))
                    .orElse("");
            out.accept("\n"
                    + line(
                            "",
                            language.pick(
                                    conflict.kind().messageZh(), conflict.kind().messageEn()),
                            about));
            conflict.evidence().stream().limit(MOST_EVIDENCE).forEach(one -> out.accept(evidence(one)));
            if (conflict.evidence().size() > MOST_EVIDENCE) {
                out.accept(
                        "  " + language.text("resolve.more", conflict.evidence().size() - MOST_EVIDENCE) + "\n");
            }
        }
    }

    private String evidence(Evidence evidence) {
        String codes = Stream.concat(evidence.claim().codes().stream(), evidence.claim().formerCodes().stream())
                .map(labels::of)
                .collect(Collectors.joining(", "));
        return line(
                "  ",
                labels.of(evidence.claim().address()),
                labels.name(evidence.claim()),
                codes,
                "→ " + labels.of(evidence.subject()));
    }

    private static String line(String indent, String... parts) {
        return indent
                + Stream.of(parts)
                        .filter(part -> !part.isEmpty())
                        .map(Visible::of)
                        .collect(Collectors.joining("  "))
                + "\n";
    }
}
