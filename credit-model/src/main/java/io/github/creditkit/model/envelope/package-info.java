/** What a row on the wire has around its record (报送信封): operation, type, source, provenance, who may see it. */
@NullMarked
package io.github.creditkit.model.envelope;

import org.jspecify.annotations.NullMarked;
