package io.github.creditkit.client;

import io.github.creditkit.client.contract.Change;
import java.util.Collection;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What changed at a platform (变更通知).
 *
 * <p>Made by {@link CreditClient} and safe for threads.
 */
public final class ChangeService {
    private final Calls calls;

    ChangeService(Calls calls) {
        this.calls = calls;
    }

    /**
     * Changes after a cursor, of all types, with the records as the caller may see them.
     *
     * @param after the cursor of the last change that was handled; null for the oldest that is kept
     * @param limit how many at most
     * @return the changes, or that the cursor is too old
     */
    public ChangesPoll poll(@Nullable String after, int limit) {
        return poll(after, limit, RequestOptions.NONE);
    }

    /**
     * Changes after a cursor, of all types, with the records as the caller may see them, with options of its own.
     *
     * @param after   the cursor of the last change that was handled; null for the oldest that is kept
     * @param limit   how many at most
     * @param options what is other than usual for this call
     * @return the changes, or that the cursor is too old
     */
    public ChangesPoll poll(@Nullable String after, int limit, RequestOptions options) {
        return Calls.await(Composed.changes(calls, after, limit, Set.of(), true, options), "listChanges");
    }

    /**
     * Changes after a cursor.
     *
     * @param after       the cursor of the last change that was handled; null for the oldest that is kept
     * @param limit       how many at most
     * @param types       such as {@code administrativePenalty}; none for all
     * @param withRecords if the records come along
     * @return the changes, or that the cursor is too old
     */
    public ChangesPoll poll(@Nullable String after, int limit, Collection<String> types, boolean withRecords) {
        return poll(after, limit, types, withRecords, RequestOptions.NONE);
    }

    /**
     * Changes after a cursor, with options of its own.
     *
     * @param after       the cursor of the last change that was handled; null for the oldest that is kept
     * @param limit       how many at most
     * @param types       such as {@code administrativePenalty}; none for all
     * @param withRecords if the records come along
     * @param options     what is other than usual for this call
     * @return the changes, or that the cursor is too old
     */
    public ChangesPoll poll(
            @Nullable String after, int limit, Collection<String> types, boolean withRecords, RequestOptions options) {
        return Calls.await(Composed.changes(calls, after, limit, types, withRecords, options), "listChanges");
    }

    /**
     * All changes after a cursor, until there are no more for now.
     *
     * @param after the cursor of the last change that was handled; null for the oldest that is kept
     * @param types such as {@code administrativePenalty}; none for all
     * @return the changes, fetched as they are asked for; a cursor that is too old is a {@link CreditApiException.Status}
     *     with 410
     */
    public Pages<Change> list(@Nullable String after, Collection<String> types) {
        return list(after, types, RequestOptions.NONE);
    }

    /**
     * All changes after a cursor, with options of its own.
     *
     * @param after   the cursor of the last change that was handled; null for the oldest that is kept
     * @param types   such as {@code administrativePenalty}; none for all
     * @param options what is other than usual for this call
     * @return the changes, fetched as they are asked for
     */
    public Pages<Change> list(@Nullable String after, Collection<String> types, RequestOptions options) {
        Listing<Change> changes = Operations.changes(types, true);
        return Pages.of(cursor -> calls.now(changes.at(cursor == null ? after : cursor), options.withoutKey()));
    }
}
