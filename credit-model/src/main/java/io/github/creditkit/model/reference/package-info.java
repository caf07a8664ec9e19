/** Tables that this library or a user brings along (参考数据表). Not exported. */
@NullMarked
package io.github.creditkit.model.reference;

import org.jspecify.annotations.NullMarked;
