package io.github.creditkit.client.outbox;

import io.github.creditkit.client.contract.Problem;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** That a call to a platform failed (发送通道异常): no answer, a problem for an answer, or an answer against the contract. */
public final class ChannelException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient @Nullable Problem problem;
    private final @Nullable Duration retryAfter;
    private final boolean answered;

    private ChannelException(
            String message,
            @Nullable Throwable cause,
            @Nullable Problem problem,
            @Nullable Duration retryAfter,
            boolean answered) {
        super(message, cause);
        this.problem = problem;
        this.retryAfter = retryAfter;
        this.answered = answered;
    }

    /**
     * No answer came: whether the platform acted is not known (无应答).
     *
     * @param cause what went wrong, such as an {@code IOException}
     * @return to be thrown
     */
    public static ChannelException unreachable(Throwable cause) {
        return new ChannelException("the platform did not answer", cause, null, null, false);
    }

    /**
     * The platform told of a problem (平台返回问题).
     *
     * @param problem    the problem; its status and code say what is done about it
     * @param retryAfter when to call again; null where the platform does not say
     * @return to be thrown
     */
    public static ChannelException refused(Problem problem, @Nullable Duration retryAfter) {
        return new ChannelException(
                "the platform told of a problem: " + problem.status() + " " + problem.code(),
                null,
                problem,
                retryAfter,
                true);
    }

    /**
     * The platform's answer is not what the contract says (应答不符合接口).
     *
     * @param message what was found, without anything of the rows
     * @param cause   what went wrong; null for nothing more
     * @return to be thrown
     */
    public static ChannelException broken(String message, @Nullable Throwable cause) {
        return new ChannelException(message, cause, null, null, true);
    }

    /** {@return the problem, if the platform told of one} */
    public Optional<Problem> problem() {
        return Optional.ofNullable(problem);
    }

    /** {@return when to call again, if the platform said so} */
    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }

    /** {@return if there was an answer at all} */
    public boolean isAnswered() {
        return answered;
    }
}
