package io.github.creditkit.client;

import io.github.creditkit.client.contract.CodeMappingAnswer;
import io.github.creditkit.client.contract.CodeMappingLookup;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * Old codes and what they became (代码映射). Nothing here waits.
 *
 * <p>Made by {@link CreditAsyncClient} and safe for threads.
 */
public final class CodeMappingAsyncService {
    private final Calls calls;

    CodeMappingAsyncService(Calls calls) {
        this.calls = calls;
    }

    /**
     * Which unified codes took the place of old ones.
     *
     * @param lookup the kind of code and the codes, 1,000 at most
     * @return an answer for each, in the order asked
     */
    public CompletableFuture<List<CodeMappingAnswer>> lookup(CodeMappingLookup lookup) {
        return lookup(lookup, RequestOptions.NONE);
    }

    /**
     * Which unified codes took the place of old ones, with options of its own.
     *
     * @param lookup  the kind of code and the codes, 1,000 at most
     * @param options what is other than usual for this call
     * @return an answer for each, in the order asked
     */
    public CompletableFuture<List<CodeMappingAnswer>> lookup(CodeMappingLookup lookup, RequestOptions options) {
        return calls.later(Operations.codeMappings(lookup), options);
    }
}
