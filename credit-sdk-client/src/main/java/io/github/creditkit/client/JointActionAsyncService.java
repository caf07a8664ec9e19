package io.github.creditkit.client;

import io.github.creditkit.client.contract.JointActionStatus;
import io.github.creditkit.model.JointActionCase;
import io.github.creditkit.model.JointActionFeedback;
import io.github.creditkit.model.JointActionLift;
import io.github.creditkit.model.JointActionResponse;
import io.github.creditkit.model.codeset.JointActionState;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Joint incentives and restraints (联合奖惩). Nothing here waits.
 *
 * <p>Made by {@link CreditAsyncClient} and safe for threads.
 */
public final class JointActionAsyncService {
    private final Calls calls;

    JointActionAsyncService(Calls calls) {
        this.calls = calls;
    }

    /**
     * Initiates a joint action (发起联合奖惩).
     *
     * @param action the case, each measure with its basis in law
     * @return where it stands
     */
    public CompletableFuture<JointActionStatus> initiate(JointActionCase action) {
        return initiate(action, RequestOptions.NONE);
    }

    /**
     * Initiates a joint action (发起联合奖惩), with options of its own.
     *
     * @param action  the case, each measure with its basis in law
     * @param options what is other than usual for this call
     * @return where it stands
     */
    public CompletableFuture<JointActionStatus> initiate(JointActionCase action, RequestOptions options) {
        return calls.later(Operations.initiateJointAction(action), options);
    }

    /**
     * Where a joint action stands.
     *
     * @param no the number of the case
     * @return where it stands at each department
     */
    public CompletableFuture<JointActionStatus> get(String no) {
        return get(no, RequestOptions.NONE);
    }

    /**
     * Where a joint action stands, with options of its own.
     *
     * @param no      the number of the case
     * @param options what is other than usual for this call
     * @return where it stands at each department
     */
    public CompletableFuture<JointActionStatus> get(String no, RequestOptions options) {
        return calls.later(Operations.jointAction(no), options);
    }

    /**
     * The joint actions that the caller may see.
     *
     * @param executor the unified social credit code of a department that executes; null for any
     * @param state    those that stand there at it; null for all
     * @return the joint actions
     */
    public AsyncPages<JointActionStatus> list(@Nullable String executor, @Nullable JointActionState state) {
        return list(executor, state, RequestOptions.NONE);
    }

    /**
     * The joint actions that the caller may see, with options of its own.
     *
     * @param executor the unified social credit code of a department that executes; null for any
     * @param state    those that stand there at it; null for all
     * @param options  what is other than usual for this call
     * @return the joint actions
     */
    public AsyncPages<JointActionStatus> list(
            @Nullable String executor, @Nullable JointActionState state, RequestOptions options) {
        return Composed.pages(calls, Operations.jointActions(executor, state), options);
    }

    /**
     * Answers a joint action (响应).
     *
     * @param no       the number of the case
     * @param response the answer
     * @return where it stands then
     */
    public CompletableFuture<JointActionStatus> respond(String no, JointActionResponse response) {
        return respond(no, response, RequestOptions.NONE);
    }

    /**
     * Answers a joint action (响应), with options of its own.
     *
     * @param no       the number of the case
     * @param response the answer
     * @param options  what is other than usual for this call
     * @return where it stands then
     */
    public CompletableFuture<JointActionStatus> respond(
            String no, JointActionResponse response, RequestOptions options) {
        return calls.later(Operations.respond(no, response), options);
    }

    /**
     * Tells what came of a joint action (反馈).
     *
     * @param no       the number of the case
     * @param feedback what came of it
     * @return where it stands then
     */
    public CompletableFuture<JointActionStatus> feedBack(String no, JointActionFeedback feedback) {
        return feedBack(no, feedback, RequestOptions.NONE);
    }

    /**
     * Tells what came of a joint action (反馈), with options of its own.
     *
     * @param no       the number of the case
     * @param feedback what came of it
     * @param options  what is other than usual for this call
     * @return where it stands then
     */
    public CompletableFuture<JointActionStatus> feedBack(
            String no, JointActionFeedback feedback, RequestOptions options) {
        return calls.later(Operations.feedBack(no, feedback), options);
    }

    /**
     * Ends a joint action (解除).
     *
     * @param no   the number of the case
     * @param lift why it ends
     * @return where it stands then
     */
    public CompletableFuture<JointActionStatus> lift(String no, JointActionLift lift) {
        return lift(no, lift, RequestOptions.NONE);
    }

    /**
     * Ends a joint action (解除), with options of its own.
     *
     * @param no      the number of the case
     * @param lift    why it ends
     * @param options what is other than usual for this call
     * @return where it stands then
     */
    public CompletableFuture<JointActionStatus> lift(String no, JointActionLift lift, RequestOptions options) {
        return calls.later(Operations.lift(no, lift), options);
    }
}
