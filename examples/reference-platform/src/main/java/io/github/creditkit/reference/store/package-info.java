/** What the platform keeps, in PostgreSQL (数据存储): one file for each table, SQL as it is, no rule. */
@NullMarked
package io.github.creditkit.reference.store;

import org.jspecify.annotations.NullMarked;
