package io.github.creditkit.client;

import io.github.creditkit.client.Polling.Said;
import io.github.creditkit.client.contract.CodeSetSummary;
import io.github.creditkit.client.contract.ProblemType;
import io.github.creditkit.client.contract.Receipt;
import io.github.creditkit.client.contract.ReportStatus;
import io.github.creditkit.model.codeset.CodeSets;
import io.github.creditkit.model.codeset.ReportState;
import java.time.Duration;
import java.util.Collection;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** What takes more than one call, or more than a look at the answer (组合操作); for both kinds of services. */
final class Composed {
    private Composed() {}

    static CompletableFuture<Optional<Receipt>> receipt(
            Calls calls, String batchId, Duration patience, RequestOptions options) {
        EngineSettings settings = calls.engine().settings();
        return Polling.until(
                () -> Linked.map(calls.later(Operations.receipt(batchId, settings.clock()), options), Composed::said),
                patience,
                settings);
    }

    private static Said<Receipt> said(ReceiptPoll poll) {
        if (poll instanceof ReceiptPoll.Ready ready) {
            return new Said<>(Optional.of(ready.receipt()), Optional.empty());
        }
        return new Said<>(Optional.empty(), ((ReceiptPoll.NotYet) poll).askAfter());
    }

    static CompletableFuture<Optional<ReportStatus>> report(
            Calls calls, String id, Duration patience, RequestOptions options) {
        return Polling.until(
                () -> Linked.map(
                        calls.later(Operations.report(id), options),
                        status -> new Said<>(
                                Optional.of(status)
                                        .filter(found -> found.state().meaning() != ReportState.PREPARING),
                                Optional.empty())),
                patience,
                calls.engine().settings());
    }

    static CompletableFuture<ChangesPoll> changes(
            Calls calls,
            @Nullable String after,
            int limit,
            Collection<String> types,
            boolean withRecords,
            RequestOptions options) {
        CompletableFuture<ChangesPoll> answer = new CompletableFuture<>();
        var unused = Linked.inner(
                        answer,
                        calls.later(
                                Operations.changes(types, withRecords).by(limit).at(after), options))
                .whenComplete((page, why) -> {
                    if (why == null) {
                        answer.complete(new ChangesPoll.Found(page));
                    } else if (isGone(Linked.cause(why))) {
                        answer.complete(new ChangesPoll.Gone());
                    } else {
                        answer.completeExceptionally(Linked.cause(why));
                    }
                });
        return answer;
    }

    private static boolean isGone(Throwable why) {
        return why instanceof CreditApiException.Status status && status.status() == ProblemType.GONE.status();
    }

    /** The platform's code sets over those that are known; only those of another edition are fetched. */
    static CompletableFuture<CodeSets> codeSets(Calls calls, CodeSets base, RequestOptions options) {
        return codeSets(calls, base, null, options);
    }

    private static CompletableFuture<CodeSets> codeSets(
            Calls calls, CodeSets base, @Nullable String cursor, RequestOptions options) {
        return Linked.then(calls.later(Operations.codeSets().at(cursor), options), page -> {
            CompletableFuture<CodeSets> all = CompletableFuture.completedFuture(base);
            for (CodeSetSummary summary : page.items()) {
                all = Linked.then(all, sets -> over(calls, sets, summary, options));
            }
            return page.nextCursor() == null
                    ? all
                    : Linked.then(all, sets -> codeSets(calls, sets, page.nextCursor(), options));
        });
    }

    private static CompletableFuture<CodeSets> over(
            Calls calls, CodeSets sets, CodeSetSummary summary, RequestOptions options) {
        boolean isKnown = sets.get(summary.id())
                .filter(set -> set.edition().equals(summary.edition()))
                .isPresent();
        if (isKnown) {
            return CompletableFuture.completedFuture(sets);
        }
        return Linked.map(
                calls.later(Operations.codeSet(summary.id(), summary.edition()), options),
                fetched -> CodeSetTable.over(sets, fetched.value()));
    }

    static <T> AsyncPages<T> pages(Calls calls, Listing<T> listing, RequestOptions options) {
        return new AsyncPages<>(cursor -> calls.later(listing.at(cursor), options.withoutKey()));
    }

    static <T> Pages<T> pagesNow(Calls calls, Listing<T> listing, RequestOptions options) {
        return Pages.of(cursor -> calls.now(listing.at(cursor), options.withoutKey()));
    }
}
