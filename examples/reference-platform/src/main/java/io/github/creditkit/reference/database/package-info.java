/** A PostgreSQL of the platform's own, for those who have no server (内置数据库). */
@NullMarked
package io.github.creditkit.reference.database;

import org.jspecify.annotations.NullMarked;
