/**
 * Persons' numbers in texts of which nothing is known (个人信息保护): cells, file names, log lines. A refused text is
 * dangerous too: a person's number with one slip in it is still that person's number, in whatever column it stands.
 *
 * <pre>{@code
 * PersonalNumbers.hide("身份证 １１０１０１ 18850615 9014");         // 身份证 １１０１０１ ******** ****
 * PersonalNumbers.areIn("91350100M000100Y43");                     // false
 * }</pre>
 */
@NullMarked
package io.github.creditkit.codes.privacy;

import org.jspecify.annotations.NullMarked;
