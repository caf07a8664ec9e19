/**
 * The outbox (发件箱): a record is written in the transaction of the business that it tells of, sent later, and closed by
 * the platform's receipt. What was written is sent, whatever dies in between, and the platform gets it once.
 *
 * <pre>{@code
 * Outbox outbox = Outbox.of(dataSource);                       // the department's own database, or Outbox.inFile(path)
 * OutboxHeader header = OutboxHeader.of("SL-XZCF", OrgRef.of("深圳市市场监督管理局", code), "440300");
 * outbox.add(connection, header, RecordEnvelope.of(penalty));  // in the caller's own transaction
 *
 * OutboxWorker worker = OutboxWorker.builder(outbox, channel).build();
 * worker.start();
 * }</pre>
 *
 * <p>The states, what happens when a process dies at any point, and why two senders never send the same row are told in
 * {@code docs/outbox.md}.
 */
@NullMarked
package io.github.creditkit.client.outbox;

import org.jspecify.annotations.NullMarked;
