/** What stands in a file more than once (重复). */
@NullMarked
package io.github.creditkit.cli.repeat;

import org.jspecify.annotations.NullMarked;
