/**
 * Code sets of public-credit information (公共信用信息代码集): an enumeration for each, read tolerantly and kept as sent.
 *
 * <p>A field holds {@link io.github.creditkit.model.codeset.Coded}, the text as it was sent and its meaning where it is
 * known, never a bare constant: platforms run ahead of libraries. A constant says whether its code was confirmed as an
 * official one ({@code official()}) and where it is from ({@code source()}). A newer or local edition is read at run time
 * from a table with the columns of the bundled ones. What a digit means depends on its sender, so it is read with a
 * {@link io.github.creditkit.model.codeset.Numbering} or not at all.
 *
 * <pre>{@code
 * CodeSet<PermitCategory> categories = PermitCategory.codeSet();
 * categories.read(" 普通 ").meaning();                                  // GENERAL
 * categories.read("其他-采矿").detail();                                 // Optional[采矿]
 * categories.read("1", Numbering.ZERO_BASED).coded().meaning();         // CONCESSION
 * categories.read("1", Numbering.TEXT).kind();                          // DIGIT_WITHOUT_NUMBERING
 * }</pre>
 */
@NullMarked
package io.github.creditkit.model.codeset;

import org.jspecify.annotations.NullMarked;
