/**
 * A client of a credit platform (公共信用信息平台客户端): everything that the contract offers, typed, for threads that wait and for
 * those that do not.
 *
 * <pre>{@code
 * try (CreditClient client = CreditClient.builder()
 *         .baseUri(URI.create("https://credit.example/credit/v1/"))
 *         .auth(CreditAuth.hmac("city-market-regulation", secret))
 *         .build()) {
 *     BatchResult result = client.batches().submit(open, rows);
 *     result.refused().forEach(row -> mend(row.row(), row.issues()));
 * }
 * }</pre>
 *
 * <p>Options, errors, retries and streaming are told in {@code docs/client.md}.
 */
@NullMarked
package io.github.creditkit.client;

import org.jspecify.annotations.NullMarked;
