/**
 * Constraints of records and of your own classes (校验注解), for any Bean Validation provider from 3.0 on. Null is valid
 * for all but {@link io.github.creditkit.model.constraint.Required}.
 *
 * <pre>{@code
 * record Supplier(@Required @MaxLength(200) String name) {}
 * }</pre>
 */
@NullMarked
package io.github.creditkit.model.constraint;

import org.jspecify.annotations.NullMarked;
