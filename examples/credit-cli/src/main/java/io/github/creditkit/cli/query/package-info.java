/** What a platform knows of a subject (信用查询), for people to read. */
@NullMarked
package io.github.creditkit.cli.query;

import org.jspecify.annotations.NullMarked;
