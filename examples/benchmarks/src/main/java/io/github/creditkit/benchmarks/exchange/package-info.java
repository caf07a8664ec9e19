/**
 * How fast records go to a platform and how fast it takes them (报送与入库的速度): the client beside a hand-written loop on the
 * same platform.
 *
 * <pre>{@code
 * java -cp benchmarks.jar io.github.creditkit.benchmarks.exchange.ExchangeSpeed reference-platform.jar
 * }</pre>
 */
@NullMarked
package io.github.creditkit.benchmarks.exchange;

import org.jspecify.annotations.NullMarked;
