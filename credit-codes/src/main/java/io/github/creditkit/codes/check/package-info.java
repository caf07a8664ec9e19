/**
 * The check-character systems (校验字符系统) that identity codes use, each as its own small type.
 *
 * <p>All of them share {@link io.github.creditkit.codes.check.CheckCharacterSystem}: a payload goes in, its check
 * characters come out, and a whole string is tested. None throws on data: a character outside the alphabet makes a
 * string invalid and a payload without check characters.
 *
 * <pre>{@code
 * PureSystem.MOD_11_2.checkCharacters("11010519491231002");    // Optional[X]
 * new Gb32100().isValid("91350100M000100Y43");                 // true
 * }</pre>
 */
@NullMarked
package io.github.creditkit.codes.check;

import org.jspecify.annotations.NullMarked;
