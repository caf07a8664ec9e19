/** The way to a credit platform (平台连接): read from a profile, a file of properties without any secret in it. */
@NullMarked
package io.github.creditkit.cli.connect;

import org.jspecify.annotations.NullMarked;
