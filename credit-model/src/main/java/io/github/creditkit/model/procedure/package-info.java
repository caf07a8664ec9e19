/**
 * How a subject contests, repairs and is acted upon (异议、信用修复、联合奖惩的办理流程): each procedure is a table of moves, with who may
 * make them, what they need, and which clock they start, pause or stop. What is not in the table cannot happen.
 *
 * <pre>{@code
 * Taken<ObjectionState> taken = ObjectionProcedure.begin(step).take(accept);
 * taken.file().state();       // ACCEPTED, or the state as it was where the move is refused
 * taken.refusal();            // why
 * }</pre>
 */
@NullMarked
package io.github.creditkit.model.procedure;

import org.jspecify.annotations.NullMarked;
