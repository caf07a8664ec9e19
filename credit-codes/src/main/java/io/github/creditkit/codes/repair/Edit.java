package io.github.creditkit.codes.repair;

/**
 * One change that leads from a refused text to a valid code (一处修改).
 *
 * <p>Positions are counted from 1 in the folded text, as {@code Normalizer.fold(text).text()} gives it; only those of
 * {@link Kind#FOLD} are of the raw text.
 *
 * @param kind     what kind of slip it takes back
 * @param position the first character that is changed, or before which one is inserted
 * @param from     what stands there; of {@link Kind#SWAP} the stretch from the first to the second of both characters;
 *                 empty for {@link Kind#FOLD}, {@link Kind#LABEL} and {@link Kind#MISSING}
 * @param to       what shall stand there; empty for {@link Kind#FOLD}, {@link Kind#LABEL} and {@link Kind#EXTRA}
 */
public record Edit(Kind kind, int position, String from, String to) {

    /** What kind of slip an edit takes back (差错类别). */
    public enum Kind {
        /** Written otherwise: blanks, hyphens, small letters, full width (书写形式). */
        FOLD,
        /** Words or brackets around the code (代码前后的多余文字); not quoted, they may be a person's data. */
        LABEL,
        /** A character that looks like the right one (形近字符). */
        LOOK_ALIKE,
        /** Two characters changed places (两位互换). */
        SWAP,
        /** One wrong character (一位错误). */
        SUBSTITUTION,
        /** One character too few (缺一位). */
        MISSING,
        /** One character too many (多一位). */
        EXTRA,
        /** A spreadsheet kept 15 digits, dropped leading zeros or wrote the number with a decimal (表格软件改动). */
        SPREADSHEET,
        /** A program read the digits as a floating-point number, as JavaScript does with JSON (浮点数舍入). */
        ROUNDED
    }

    /**
     * What to change, in Chinese.
     *
     * @return one line without a full stop, such as 第 13 位“O”改为“0”
     */
    public String describeZh() {
        return switch (kind) {
            case FOLD -> "第 " + position + " 位起：全角、大小写、空白、连字符等书写形式已规范";
            case LABEL -> "去除代码前后的多余文字";
            case LOOK_ALIKE, SUBSTITUTION -> "第 " + position + " 位“" + Visible.of(from) + "”改为“" + Visible.of(to) + "”";
            case SWAP -> "第 " + position + " 位“" + first() + "”与第 " + secondPosition() + " 位“" + second() + "”互换";
            case MISSING -> "第 " + position + " 位补“" + Visible.of(to) + "”";
            case EXTRA -> "删去第 " + position + " 位“" + Visible.of(from) + "”";
            case SPREADSHEET -> "第 " + position + " 位起" + replacedZh() + "（表格软件改动了数字）";
            case ROUNDED -> "第 " + position + " 位起" + replacedZh() + "（程序按浮点数处理，末几位失真）";
        };
    }

    /**
     * What to change, in English.
     *
     * @return one line without a full stop, such as {@code change character 13 from "O" to "0"}
     */
    public String describeEn() {
        return switch (kind) {
            case FOLD -> "blanks, hyphens, case and width were folded, from character " + position;
            case LABEL -> "remove the words around the code";
            case LOOK_ALIKE, SUBSTITUTION ->
                "change character " + position + " from \"" + Visible.of(from) + "\" to \"" + Visible.of(to) + "\"";
            case SWAP ->
                "exchange characters " + position + " \"" + first() + "\" and " + secondPosition() + " \"" + second()
                        + "\"";
            case MISSING -> "insert \"" + Visible.of(to) + "\" as character " + position;
            case EXTRA -> "delete character " + position + " \"" + Visible.of(from) + "\"";
            case SPREADSHEET -> replacedEn() + ": a spreadsheet changed the number";
            case ROUNDED -> replacedEn() + ": a program rounded the number";
        };
    }

    private String replacedZh() {
        String old = "“" + Visible.of(from) + "”";
        String now = "“" + Visible.of(to) + "”";
        return from.isEmpty() ? "补" + now : to.isEmpty() ? "删去" + old : old + "改为" + now;
    }

    private String replacedEn() {
        String place = " at character " + position;
        String old = "\"" + Visible.of(from) + "\"" + place;
        String now = "\"" + Visible.of(to) + "\"";
        return from.isEmpty()
                ? "insert " + now + place
                : to.isEmpty() ? "delete " + old : "change " + old + " to " + now;
    }

    private String first() {
        return Visible.of(from.substring(0, from.offsetByCodePoints(0, 1)));
    }

    private String second() {
        return Visible.of(from.substring(secondIndex()));
    }

    private int secondPosition() {
        return position + secondIndex();
    }

    private int secondIndex() {
        return from.offsetByCodePoints(from.length(), -1);
    }
}
