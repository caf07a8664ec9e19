/**
 * The rules of records and the checker that runs them in bulk (记录校验). Every rule has a stable id, a path, the item's code
 * and name, and a sentence in Chinese and in English.
 *
 * <pre>{@code
 * for (Issue issue : RecordChecker.standard().check(permit)) {
 *     System.out.println(issue.rule().word() + " " + issue.item().name() + " " + issue.messageZh());
 * }
 * }</pre>
 */
@NullMarked
package io.github.creditkit.model.check;

import org.jspecify.annotations.NullMarked;
