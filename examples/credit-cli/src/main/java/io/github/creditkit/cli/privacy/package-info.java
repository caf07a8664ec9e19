/**
 * What may be shown of a row (个人信息保护). Formats get a {@link io.github.creditkit.cli.privacy.ShownRow} and nothing else,
 * so none can print what was not looked at here.
 */
@NullMarked
package io.github.creditkit.cli.privacy;

import org.jspecify.annotations.NullMarked;
