/** Records from lines of canonical JSON (规范 JSON 行). */
@NullMarked
package io.github.creditkit.cli.canonical;

import org.jspecify.annotations.NullMarked;
