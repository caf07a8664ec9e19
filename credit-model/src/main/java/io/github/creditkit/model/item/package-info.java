/**
 * What records are made of (数据项): the annotation that says what is known of a component, and the values that are more
 * than text.
 *
 * <pre>{@code
 * Money.ofWan(new BigDecimal("0.2")).equals(Money.ofYuan(new BigDecimal("2000")));   // true
 * }</pre>
 */
@NullMarked
package io.github.creditkit.model.item;

import org.jspecify.annotations.NullMarked;
