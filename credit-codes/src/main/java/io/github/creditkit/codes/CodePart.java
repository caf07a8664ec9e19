package io.github.creditkit.codes;

/**
 * One part of a code (代码组成部分), such as the check character.
 *
 * @param name      its name in English, lowerCamel, such as {@code checkCharacter}
 * @param nameZh    its name in the standard, such as 校验码
 * @param position  the first character, counted from 1
 * @param text      the characters
 * @param meaningZh what they mean, in Chinese; empty when they speak for themselves
 * @param meaningEn what they mean, in English; empty when they speak for themselves
 */
public record CodePart(String name, String nameZh, int position, String text, String meaningZh, String meaningEn) {

    /** A part that speaks for itself. */
    static CodePart of(String name, String nameZh, String whole, int from, int to) {
        return new CodePart(name, nameZh, from, whole.substring(from - 1, to), "", "");
    }

    CodePart meaning(String zh, String en) {
        return new CodePart(name, nameZh, position, text, zh, en);
    }

    /** Leaves the text out: it may be a piece of a person's number. */
    @Override
    public String toString() {
        return name + "@" + position;
    }
}
