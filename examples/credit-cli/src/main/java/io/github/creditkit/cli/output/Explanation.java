package io.github.creditkit.cli.output;

import io.github.creditkit.cli.language.Language;
import io.github.creditkit.cli.privacy.ShownRow;
import io.github.creditkit.cli.privacy.ShownSuggestion;
import io.github.creditkit.codes.CodePart;
import io.github.creditkit.codes.CodeType;
import io.github.creditkit.codes.Detection;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One code on a page (单码解读): what it is, what its parts mean, what is wrong with it.
 *
 * @param language the language
 * @param colors   the colours
 */
public record Explanation(Language language, Colors colors) {
    private static final int LABEL = 12;

    /**
     * The page.
     *
     * @param row   the code
     * @param types the types it may be
     * @return several lines
     */
    public String of(ShownRow row, List<Detection> types) {
        StringBuilder out = new StringBuilder();
        CodeType type = row.type();
        line("explain.input", Visible.of(row.input()), out);
        line("explain.verdict", verdict(row), out);
        line("explain.type", type == null ? "-" : name(type), out);
        String canonical = row.canonical();
        if (canonical != null && !canonical.equals(row.input())) {
            line("explain.canonical", canonical, out);
        }
        if (!types.isEmpty()) {
            line(
                    "explain.types",
                    types.stream()
                            .map(d -> name(d.type()) + " ["
                                    + language.text("trust." + d.trust().name()) + "]")
                            .collect(Collectors.joining(language.pick("、", ", "))),
                    out);
        }
        section("explain.parts", row.parts().stream().map(this::part).toList(), out);
        section(
                "explain.violations",
                row.violations().stream()
                        .map(v -> language.pick(v.messageZh(), v.messageEn()) + "  (" + v.clause() + ")")
                        .toList(),
                out);
        section(
                "explain.notes",
                row.notes().stream()
                        .map(note -> language.pick(note.messageZh(), note.messageEn()))
                        .toList(),
                out);
        section(
                "explain.suggestions",
                row.suggestions().stream().map(this::suggestion).toList(),
                out);
        return out.toString();
    }

    private String verdict(ShownRow row) {
        return row.isValid()
                ? colors.good(language.text("verdict.valid"))
                : colors.bad(language.text("verdict.refused"));
    }

    private String name(CodeType type) {
        return language.pick(type.nameZh(), type.nameEn()) + " (" + type.word() + ")";
    }

    private String part(CodePart part) {
        String meaning = language.pick(part.meaningZh(), part.meaningEn());
        return Columns.padded(String.valueOf(part.position()), 4)
                + Columns.padded(part.text(), 11)
                + language.pick(part.nameZh(), part.name())
                + (meaning.isEmpty() ? "" : language.pick("：", ": ") + meaning);
    }

    private String suggestion(ShownSuggestion suggestion) {
        return suggestion.code() + "  " + language.pick(suggestion.edit());
    }

    private void line(String key, String value, StringBuilder out) {
        out.append(colors.bold(Columns.padded(language.text(key), LABEL)))
                .append(value)
                .append('\n');
    }

    private void section(String key, List<String> lines, StringBuilder out) {
        if (!lines.isEmpty()) {
            out.append(colors.bold(language.text(key))).append('\n');
            lines.forEach(line -> out.append("  ").append(Visible.of(line)).append('\n'));
        }
    }
}
