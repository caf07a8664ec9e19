package io.github.creditkit.client;

import io.github.creditkit.client.contract.CatalogDocument;
import io.github.creditkit.client.contract.CatalogSummary;
import io.github.creditkit.model.codeset.AdministrativeLevel;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Catalogs of what is collected (目录).
 *
 * <p>Made by {@link CreditClient} and safe for threads.
 */
public final class CatalogService {
    private final Calls calls;

    CatalogService(Calls calls) {
        this.calls = calls;
    }

    /**
     * The catalogs in use.
     *
     * @param layer        whose catalogs; null for all
     * @param updatedSince only those that changed since; null for all
     * @return the catalogs
     */
    public Pages<CatalogSummary> list(@Nullable AdministrativeLevel layer, @Nullable OffsetDateTime updatedSince) {
        return list(layer, updatedSince, RequestOptions.NONE);
    }

    /**
     * The catalogs in use, with options of its own.
     *
     * @param layer        whose catalogs; null for all
     * @param updatedSince only those that changed since; null for all
     * @param options      what is other than usual for this call
     * @return the catalogs
     */
    public Pages<CatalogSummary> list(
            @Nullable AdministrativeLevel layer, @Nullable OffsetDateTime updatedSince, RequestOptions options) {
        return Composed.pagesNow(calls, Operations.catalogs(layer, updatedSince), options);
    }

    /**
     * A catalog in its newest version.
     *
     * @param id its id, such as {@code sample}
     * @return the catalog with its tag
     */
    public Tagged<CatalogDocument> get(String id) {
        return get(id, RequestOptions.NONE);
    }

    /**
     * A catalog in its newest version, with options of its own.
     *
     * @param id      its id, such as {@code sample}
     * @param options what is other than usual for this call
     * @return the catalog with its tag
     */
    public Tagged<CatalogDocument> get(String id, RequestOptions options) {
        return calls.now(Operations.catalog(id), options);
    }

    /**
     * A catalog in a version.
     *
     * @param id      its id
     * @param version which version; what it holds never changes
     * @return the catalog with its tag
     */
    public Tagged<CatalogDocument> getVersion(String id, String version) {
        return getVersion(id, version, RequestOptions.NONE);
    }

    /**
     * A catalog in a version, with options of its own.
     *
     * @param id      its id
     * @param version which version; what it holds never changes
     * @param options what is other than usual for this call
     * @return the catalog with its tag
     */
    public Tagged<CatalogDocument> getVersion(String id, String version, RequestOptions options) {
        return calls.now(Operations.catalog(id, version), options);
    }

    /**
     * A catalog in its newest version, if it changed.
     *
     * @param id   its id
     * @param etag the tag of the state that the caller has
     * @return empty where nothing changed
     */
    public Optional<Tagged<CatalogDocument>> getIfNoneMatch(String id, String etag) {
        return getIfNoneMatch(id, etag, RequestOptions.NONE);
    }

    /**
     * A catalog in its newest version, if it changed, with options of its own.
     *
     * @param id      its id
     * @param etag    the tag of the state that the caller has
     * @param options what is other than usual for this call
     * @return empty where nothing changed
     */
    public Optional<Tagged<CatalogDocument>> getIfNoneMatch(String id, String etag, RequestOptions options) {
        return calls.now(Operations.catalogUnless(id, etag), options);
    }
}
