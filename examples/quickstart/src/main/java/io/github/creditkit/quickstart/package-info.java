/**
 * The README's first command (快速体验): a platform, a file of permits, and the commands between them.
 *
 * <pre>{@code
 * mvn -q -Pquickstart -pl examples/quickstart -am verify
 * }</pre>
 */
@NullMarked
package io.github.creditkit.quickstart;

import org.jspecify.annotations.NullMarked;
