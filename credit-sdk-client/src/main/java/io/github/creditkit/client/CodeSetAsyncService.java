package io.github.creditkit.client;

import io.github.creditkit.client.contract.CodeSetDocument;
import io.github.creditkit.client.contract.CodeSetSummary;
import io.github.creditkit.model.codeset.CodeSets;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * Code sets (代码集). Nothing here waits.
 *
 * <p>Made by {@link CreditAsyncClient} and safe for threads.
 */
public final class CodeSetAsyncService {
    private final Calls calls;

    CodeSetAsyncService(Calls calls) {
        this.calls = calls;
    }

    /**
     * The code sets in use.
     *
     * @return the code sets
     */
    public AsyncPages<CodeSetSummary> list() {
        return list(RequestOptions.NONE);
    }

    /**
     * The code sets in use, with options of its own.
     *
     * @param options what is other than usual for this call
     * @return the code sets
     */
    public AsyncPages<CodeSetSummary> list(RequestOptions options) {
        return Composed.pages(calls, Operations.codeSets(), options);
    }

    /**
     * A code set in the edition in use.
     *
     * @param id such as {@code permit-category}
     * @return the code set with its tag
     */
    public CompletableFuture<Tagged<CodeSetDocument>> get(String id) {
        return get(id, RequestOptions.NONE);
    }

    /**
     * A code set in the edition in use, with options of its own.
     *
     * @param id      such as {@code permit-category}
     * @param options what is other than usual for this call
     * @return the code set with its tag
     */
    public CompletableFuture<Tagged<CodeSetDocument>> get(String id, RequestOptions options) {
        return calls.later(Operations.codeSet(id, null), options);
    }

    /**
     * A code set in an edition.
     *
     * @param id      such as {@code permit-category}
     * @param edition which edition
     * @return the code set with its tag
     */
    public CompletableFuture<Tagged<CodeSetDocument>> getEdition(String id, String edition) {
        return getEdition(id, edition, RequestOptions.NONE);
    }

    /**
     * A code set in an edition, with options of its own.
     *
     * @param id      such as {@code permit-category}
     * @param edition which edition
     * @param options what is other than usual for this call
     * @return the code set with its tag
     */
    public CompletableFuture<Tagged<CodeSetDocument>> getEdition(String id, String edition, RequestOptions options) {
        return calls.later(Operations.codeSet(id, edition), options);
    }

    /**
     * A code set in the edition in use, if it changed.
     *
     * @param id   such as {@code permit-category}
     * @param etag the tag of the state that the caller has
     * @return empty where nothing changed
     */
    public CompletableFuture<Optional<Tagged<CodeSetDocument>>> getIfNoneMatch(String id, String etag) {
        return getIfNoneMatch(id, etag, RequestOptions.NONE);
    }

    /**
     * A code set in the edition in use, if it changed, with options of its own.
     *
     * @param id      such as {@code permit-category}
     * @param etag    the tag of the state that the caller has
     * @param options what is other than usual for this call
     * @return empty where nothing changed
     */
    public CompletableFuture<Optional<Tagged<CodeSetDocument>>> getIfNoneMatch(
            String id, String etag, RequestOptions options) {
        return calls.later(Operations.codeSetUnless(id, etag), options);
    }

    /**
     * The code sets of the platform over those that are known: only editions that differ are fetched. A client that is
     * built with them reads and checks by them.
     *
     * @param known the code sets that the caller has, such as {@code CodeSets.bundled()}
     * @return those, with the editions of the platform; codes that this release does not know are known by it
     */
    public CompletableFuture<CodeSets> over(CodeSets known) {
        return over(known, RequestOptions.NONE);
    }

    /**
     * The code sets of the platform over those that are known: only editions that differ are fetched, with options of
     * its own.
     *
     * @param known   the code sets that the caller has, such as {@code CodeSets.bundled()}
     * @param options what is other than usual for this call
     * @return those, with the editions of the platform; codes that this release does not know are known by it
     */
    public CompletableFuture<CodeSets> over(CodeSets known, RequestOptions options) {
        return Composed.codeSets(calls, known, options);
    }
}
