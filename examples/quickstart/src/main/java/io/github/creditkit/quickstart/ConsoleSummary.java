package io.github.creditkit.quickstart;

import io.github.creditkit.codes.CodePart;
import io.github.creditkit.codes.UnifiedSocialCreditCode;
import io.github.creditkit.codes.privacy.PersonalNumbers;
import java.util.Locale;
import java.util.stream.Stream;

/** The summary for a terminal (终端摘要), Chinese first, English beside it. */
final class ConsoleSummary {
    private static final int ZH_WIDTH = 24;
    private static final int EN_WIDTH = 36;

    private final StringBuilder text = new StringBuilder();
    private final Checked checked;

    private ConsoleSummary(Checked checked) {
        this.checked = checked;
    }

    static String of(Checked checked) {
        return new ConsoleSummary(checked).write();
    }

    private String write() {
        text.append("统一社会信用代码核验  Unified social credit codes checked: ")
                .append(checked.fileName())
                .append('\n');
        heading("结论", "Verdicts");
        share("总行数", "rows", checked.total());
        share("原样有效", "valid as sent", checked.count(Outcome.AS_SENT));
        share("规范化后有效", "valid after folding", checked.count(Outcome.FOLDED));
        share("不予通过", "refused", checked.count(Outcome.REFUSED));
        tally("规范化处理了什么", "What was folded", checked.folds(), Bilingual::of);
        tally("不予通过的原因", "Reasons for refusal", checked.reasons(), Bilingual::of);
        tally(
                "其中可识别为",
                "Among them, codes of another kind",
                checked.otherKinds(),
                type -> new Bilingual(type.nameZh(), type.nameEn()));
        heading("修复建议", "Suggested repairs");
        count("唯一建议", "one code suggested", checked.suggested(1, 1));
        count("多个建议，需人工判断", "several, for a person to decide", checked.suggested(2, Integer.MAX_VALUE));
        count("无建议，需向填报方核实", "none, to be asked for again", checked.suggested(0, 0));
        tally("有效代码的提示", "Notes on valid codes", checked.notes(), Bilingual::of);
        duplicates();
        personal();
        explained();
        return text.toString();
    }

    private void duplicates() {
        if (!checked.duplicates().isEmpty()) {
            heading("重复填报", "Sent more than once");
            checked.duplicates()
                    .forEach((code, rows) -> text.append("  ")
                            .append(code)
                            .append("  ")
                            .append(Lines.of(rows).zh())
                            .append('\n'));
        }
    }

    private void personal() {
        if (!checked.personal().isEmpty()) {
            heading("疑似个人证件号码填错栏（已脱敏）", "Persons' numbers in the wrong column, masked");
            checked.personal()
                    .forEach(row -> text.append("  ")
                            .append(padded(Lines.of(row).zh(), 12))
                            .append(Visible.plain(PersonalNumbers.hide(row.row().cell())))
                            .append('\n'));
        }
    }

    private void explained() {
        if (!checked.explained().isEmpty()) {
            heading("代码解读", "Some codes taken apart");
            checked.explained().forEach(this::explain);
        }
    }

    private void explain(UnifiedSocialCreditCode code) {
        text.append("  ").append(code).append('\n');
        for (CodePart part : code.parts()) {
            text.append("    ")
                    .append(padded(part.text(), 11))
                    .append(padded(part.nameZh(), 28))
                    .append(part.meaningZh())
                    .append('\n');
        }
        code.notes()
                .forEach(note -> text.append("    ").append(note.messageZh()).append('\n'));
    }

    private <T> void tally(
            String zh, String en, Tally<T> tally, java.util.function.Function<? super T, Bilingual> name) {
        if (!tally.isEmpty()) {
            heading(zh, en);
            for (Tally.Line<T> line : tally.lines()) {
                Bilingual term = name.apply(line.thing());
                count(term.zh(), term.en(), line.count());
            }
        }
    }

    private void heading(String zh, String en) {
        text.append('\n').append(zh).append("  ").append(en).append('\n');
    }

    private void share(String zh, String en, int count) {
        double percent = checked.total() == 0 ? 0 : 100.0 * count / checked.total();
        line(zh, en, String.format(Locale.ROOT, "%6d %6.1f %%", count, percent));
    }

    private void count(String zh, String en, int count) {
        line(zh, en, String.format(Locale.ROOT, "%6d", count));
    }

    private void line(String zh, String en, String figures) {
        text.append("  ")
                .append(padded(zh, ZH_WIDTH))
                .append(padded(en, EN_WIDTH))
                .append(figures)
                .append('\n');
    }

    /** Filled up to a width in terminal columns, of which a Chinese character takes two. */
    private static String padded(String s, int width) {
        int columns = s.codePoints().map(ConsoleSummary::columns).sum();
        return s + " ".repeat(Math.max(1, width - columns));
    }

    private static int columns(int c) {
        boolean wide = Stream.of(Character.UnicodeScript.HAN, Character.UnicodeScript.HIRAGANA)
                        .anyMatch(script -> Character.UnicodeScript.of(c) == script)
                || (c >= 0x3000 && c <= 0x303f)
                || (c >= 0xff01 && c <= 0xff60);
        return wide ? 2 : 1;
    }
}
