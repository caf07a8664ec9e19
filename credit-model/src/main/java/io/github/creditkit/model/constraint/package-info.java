/**
 * Constraints of records and of your own classes (校验注解), for any Bean Validation provider from 3.0 on. Null is valid
 * for all but {@link io.github.creditkit.model.constraint.Required}.
 *
 * <pre>{@code
 * record Supplier(
 *         @Required @MaxLength(200) String name,
 *         @UnifiedSocialCreditCode String creditCode,
 *         @DivisionCode String division,
 *         @KnownCode(SubjectCategory.class) String category) {}
 * }</pre>
 *
 * <p>An annotation with the name of a class of {@code io.github.creditkit.codes} stands for the same code; where a file
 * needs both, one of them is written with its package.
 */
@NullMarked
package io.github.creditkit.model.constraint;

import org.jspecify.annotations.NullMarked;
