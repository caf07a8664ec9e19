/**
 * What may be shown of a row (个人信息保护). Formats get a {@link io.github.creditkit.cli.privacy.ShownRow} and nothing else,
 * so none can print what was not looked at here.
 *
 * <p>A refused text is dangerous too: a person's number with one slip in it is still that person's number, in whatever
 * column it stands.
 *
 * <pre>{@code
 * PersonalNumbers.hide("身份证 １１０１０１ 18850615 9014");     // 身份证 １１０１０１ ******** ****
 * }</pre>
 */
@NullMarked
package io.github.creditkit.cli.privacy;

import org.jspecify.annotations.NullMarked;
