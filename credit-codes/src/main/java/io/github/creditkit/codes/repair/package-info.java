/**
 * Suggestions for mistyped codes of organisations (纠错建议): what a refused text was probably meant to be.
 *
 * <p>Nothing is repaired by itself: {@link io.github.creditkit.codes.repair.Repair} returns a ranked list, and each
 * {@link io.github.creditkit.codes.repair.Suggestion} says which edits lead to it. All suggested codes are valid.
 * For natural persons' numbers there are none, because a guessed number is another person's.
 *
 * <pre>{@code
 * Suggestion best = Repair.suggest(CodeType.UNIFIED_SOCIAL_CREDIT_CODE, "914403001922O38216").get(0);
 * best.code().text();                                              // 914403001922038216
 * best.describeZh();                                               // 第 13 位“O”改为“0”
 * }</pre>
 */
@NullMarked
package io.github.creditkit.codes.repair;

import org.jspecify.annotations.NullMarked;
