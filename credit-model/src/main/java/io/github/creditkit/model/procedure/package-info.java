/**
 * How a subject contests, repairs and is acted upon (异议、信用修复、联合奖惩的办理流程): each procedure is a table of moves, with who may
 * make them, what they need, and which clock they start, pause or stop. What is not in the table cannot happen.
 *
 * <pre>{@code
 * ObjectionCase filed = ObjectionCase.begin(ObjectionClaim.ERROR, decidedOn)
 *         .take(Step.of("submit", Role.SUBJECT, "YY0001", day))
 *         .now();
 * Taken<ObjectionCase> taken = filed.take(Step.of("verify", Role.DEPARTMENT, "某市生态环境局", day));
 * taken.isMade();             // false
 * taken.refusal();            // “已提交”状态下不能“核查”
 * taken.now();                // the case as it was
 * }</pre>
 */
@NullMarked
package io.github.creditkit.model.procedure;

import org.jspecify.annotations.NullMarked;
