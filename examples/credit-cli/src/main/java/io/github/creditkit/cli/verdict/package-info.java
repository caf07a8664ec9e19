/**
 * Verdicts of the command line (判定): one text, one judgement; many judgements, one tally.
 *
 * <p>The judging itself is the library's. Here it is decided which type a text is judged as, and what is counted.
 *
 * <pre>{@code
 * Judgement judgement = new Judge(CodeType.UNIFIED_SOCIAL_CREDIT_CODE, false).judge("91350100M000100Y44");
 * tally.add(judgement);
 * }</pre>
 */
@NullMarked
package io.github.creditkit.cli.verdict;

import org.jspecify.annotations.NullMarked;
