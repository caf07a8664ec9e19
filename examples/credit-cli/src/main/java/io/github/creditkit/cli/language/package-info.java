/**
 * The two languages of the program (语言), chosen once at the start.
 *
 * <pre>{@code
 * Language.EN.text("error.missing", "codes.txt");
 * }</pre>
 */
@NullMarked
package io.github.creditkit.cli.language;

import org.jspecify.annotations.NullMarked;
