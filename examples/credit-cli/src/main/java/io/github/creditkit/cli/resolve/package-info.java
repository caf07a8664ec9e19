/** Records of one subject put together (主体归一): lines of canonical JSON in, subjects and conflicts out. */
@NullMarked
package io.github.creditkit.cli.resolve;

import org.jspecify.annotations.NullMarked;
