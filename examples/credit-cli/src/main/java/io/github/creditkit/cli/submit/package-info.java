/** Rows of a file on their way to a platform (报送): through an outbox, or as one batch that replaces all that there is. */
@NullMarked
package io.github.creditkit.cli.submit;

import org.jspecify.annotations.NullMarked;
