/** Files of records against the rules (记录校验): rows in, clean rows, rejected rows and a report out. */
@NullMarked
package io.github.creditkit.cli.validate;

import org.jspecify.annotations.NullMarked;
