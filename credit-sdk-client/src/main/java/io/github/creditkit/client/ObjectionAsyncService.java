package io.github.creditkit.client;

import io.github.creditkit.client.contract.CaseTransition;
import io.github.creditkit.client.contract.ObjectionStatus;
import io.github.creditkit.model.Objection;
import io.github.creditkit.model.codeset.ObjectionState;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Objections (异议). Nothing here waits.
 *
 * <p>Made by {@link CreditAsyncClient} and safe for threads.
 */
public final class ObjectionAsyncService {
    private final Calls calls;

    ObjectionAsyncService(Calls calls) {
        this.calls = calls;
    }

    /**
     * Files an objection (提出异议).
     *
     * @param objection what is wrong; number and state are the platform's
     * @return the objection with its number
     */
    public CompletableFuture<ObjectionStatus> file(Objection objection) {
        return file(objection, RequestOptions.NONE);
    }

    /**
     * Files an objection (提出异议), with options of its own.
     *
     * @param objection what is wrong; number and state are the platform's
     * @param options   what is other than usual for this call
     * @return the objection with its number
     */
    public CompletableFuture<ObjectionStatus> file(Objection objection, RequestOptions options) {
        return calls.later(Operations.fileObjection(objection), options);
    }

    /**
     * Where an objection stands.
     *
     * @param no its number
     * @return where it stands
     */
    public CompletableFuture<ObjectionStatus> get(String no) {
        return get(no, RequestOptions.NONE);
    }

    /**
     * Where an objection stands, with options of its own.
     *
     * @param no      its number
     * @param options what is other than usual for this call
     * @return where it stands
     */
    public CompletableFuture<ObjectionStatus> get(String no, RequestOptions options) {
        return calls.later(Operations.objection(no), options);
    }

    /**
     * The objections that the caller may see.
     *
     * @param state those that stand there; null for all
     * @return the objections
     */
    public AsyncPages<ObjectionStatus> list(@Nullable ObjectionState state) {
        return list(state, RequestOptions.NONE);
    }

    /**
     * The objections that the caller may see, with options of its own.
     *
     * @param state   those that stand there; null for all
     * @param options what is other than usual for this call
     * @return the objections
     */
    public AsyncPages<ObjectionStatus> list(@Nullable ObjectionState state, RequestOptions options) {
        return Composed.pages(calls, Operations.objections(state), options);
    }

    /**
     * Takes a step of an objection (办理异议).
     *
     * @param no   its number
     * @param step one of its {@code moves()}
     * @return where it stands then
     */
    public CompletableFuture<ObjectionStatus> move(String no, CaseTransition step) {
        return move(no, step, RequestOptions.NONE);
    }

    /**
     * Takes a step of an objection (办理异议), with options of its own.
     *
     * @param no      its number
     * @param step    one of its {@code moves()}
     * @param options what is other than usual for this call
     * @return where it stands then
     */
    public CompletableFuture<ObjectionStatus> move(String no, CaseTransition step, RequestOptions options) {
        return calls.later(Operations.moveObjection(no, step), options);
    }
}
