/**
 * What a platform keeps, as ports for any database (平台存储): tables that know no rule, and what stands in them. {@link
 * io.github.creditkit.platform.store.MemoryStore} keeps everything in memory, for tests and trials.
 *
 * <pre>{@code
 * store.write(tables -> tables.batches().find(batchId));
 * }</pre>
 */
@NullMarked
@BuilderStyle
package io.github.creditkit.platform.store;

import org.jspecify.annotations.NullMarked;
