/**
 * Bodies of the contract as JSON (接口 JSON), with Jackson 2 or Jackson 3, whichever is there.
 *
 * <pre>{@code
 * ContractJson json = ContractJson.standard();
 * Receipt receipt = json.read(body, Receipt.class);
 * }</pre>
 */
@NullMarked
package io.github.creditkit.client.json;

import org.jspecify.annotations.NullMarked;
