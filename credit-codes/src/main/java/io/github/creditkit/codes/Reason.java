package io.github.creditkit.codes;

/**
 * Why a value was refused or noted, for machines. Each module has an enum of its own.
 *
 * <p>The word is stable and lower-case, such as {@code check-character-mismatch}: it ends up in metrics and in other
 * people's databases. In the templates <code>{position}</code>, <code>{found}</code> and <code>{expected}</code> stand
 * for the parts of the violation; <code>{found:zh}</code> and <code>{found:en}</code> for the name of the code type whose
 * word was found, and the same of what was expected.
 */
public interface Reason {

    /**
     * The stable word.
     *
     * @return such as {@code length}
     */
    String word();

    /**
     * The short Chinese name, for charts and counts.
     *
     * @return such as 长度不符
     */
    String nameZh();

    /**
     * The short English name, for charts and counts.
     *
     * @return such as {@code wrong length}
     */
    String nameEn();

    /**
     * The message for people in Chinese, with its places.
     *
     * @return such as <code>长度应为 {expected} 位，实为 {found} 位</code>
     */
    String templateZh();

    /**
     * The message for people in English, with its places.
     *
     * @return such as <code>length is {found}, expected {expected}</code>
     */
    String templateEn();
}
