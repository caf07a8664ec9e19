/**
 * Old codes and the unified social credit codes that replaced them (存量代码与统一社会信用代码的映射).
 *
 * <p>What arithmetic can tell is told as exact or derived; the rest is a matter of a table. One old code that leads to
 * several new ones, and an old code that is wrong in itself, are kept as conflicts and never overwritten.
 *
 * <pre>{@code
 * CodeMappings mappings = CodeMappings.of(rows);
 * mappings.find(CodeType.ORGANIZATION_CODE, "192203821");     // the mapping, unless it is in conflict
 * mappings.conflicts();                                       // for a person to decide
 * }</pre>
 */
@NullMarked
package io.github.creditkit.codes.mapping;

import org.jspecify.annotations.NullMarked;
