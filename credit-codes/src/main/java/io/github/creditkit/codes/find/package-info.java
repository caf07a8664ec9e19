/**
 * Codes found in running text (文本中查找代码): contracts, web pages, logs.
 *
 * <p>{@link io.github.creditkit.codes.find.CodeFinder} reads a text once and reports each code with its place and with
 * how much speaks for it. Numbers that are no codes, such as those of bank cards, orders and telephones, are passed
 * over.
 *
 * <pre>{@code
 * FoundCode found = CodeFinder.standard().find("甲方：某公司（信用代码91350100m000100y43）").get(0);
 * found.text();                                                    // 91350100M000100Y43
 * found.start();                                                   // 11
 * }</pre>
 */
@NullMarked
package io.github.creditkit.codes.find;

import org.jspecify.annotations.NullMarked;
