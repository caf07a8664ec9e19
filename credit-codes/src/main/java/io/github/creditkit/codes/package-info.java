/**
 * Identity codes of Chinese organisations and persons (主体识别代码): read, judge with reasons, take apart, convert.
 *
 * <p>Each code is a type of its own. {@code isValid} is the fast filter, {@code tryParse} the verdict with every reason
 * in Chinese and English, {@code parse} throws, {@code tryParseLenient} folds first and tells what it folded. Natural
 * persons' numbers print masked and stand in no message.
 *
 * <pre>{@code
 * UnifiedSocialCreditCode code = UnifiedSocialCreditCode.parse("91350100M000100Y43");
 * code.organizationCode().hyphenated();                                            // M000100Y-4
 * UnifiedSocialCreditCode.tryParse("91350100M000100Y44").violations().get(0).messageZh();
 * // 校验码错误：第 18 位应为“3”，实为“4”
 * }</pre>
 */
@NullMarked
package io.github.creditkit.codes;

import org.jspecify.annotations.NullMarked;
