/**
 * What the outbox and the change feed share (内部): transactions, scripts of tables, back-off, a thread that goes on. Not
 * exported; nothing of it shows in a signature of the API.
 *
 * <pre>{@code
 * long rows = transactions.call(connection -> count(connection));
 * }</pre>
 */
@NullMarked
package io.github.creditkit.client.internal;

import org.jspecify.annotations.NullMarked;
