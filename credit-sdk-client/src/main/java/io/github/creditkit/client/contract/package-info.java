/**
 * The bodies of the contract between senders, callers and a credit platform (公共信用信息平台接口), one a file: what is sent and
 * what comes back. Each is described by the same annotations as a record of the model, so that it is checked by the same
 * checker and its schema in {@code credit-platform-v1.yaml} is made from it.
 *
 * <pre>{@code
 * BatchOpen open = BatchOpen.builder().catalogItemId("SL-XZCF").recordType("administrativePenalty")...build();
 * String contract = ContractDocument.yaml();              // for tools in any language; page() is for people
 * }</pre>
 *
 * <p>They may hold bad data, so that it can be reported; codes that this release does not know survive.
 */
@NullMarked
@BuilderStyle
package io.github.creditkit.client.contract;

import org.jspecify.annotations.NullMarked;
