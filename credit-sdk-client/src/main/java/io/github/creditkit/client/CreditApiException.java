package io.github.creditkit.client;

import io.github.creditkit.client.contract.Problem;
import io.github.creditkit.client.contract.ProblemType;
import io.github.creditkit.client.contract.RowIssue;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What went wrong with a call (接口调用异常). Its messages hold no number of anyone, no secret, no query and nothing of a body.
 */
public abstract sealed class CreditApiException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String operation;
    private final String messageZh;

    private CreditApiException(String operation, String zh, String en, @Nullable Throwable cause) {
        super(operation + ": " + en, cause);
        this.operation = operation;
        this.messageZh = operation + "：" + zh;
    }

    /** {@return the name of the operation in the contract, such as {@code sealBatch}} */
    public String operation() {
        return operation;
    }

    /** {@return what went wrong, in Chinese} */
    public String messageZh() {
        return messageZh;
    }

    /** {@return if the same call may work later} */
    public abstract boolean retryable();

    /** No answer: no connection, a broken one, or a timeout. Whether the platform acted on the call is not known (无应答). */
    public static final class Transport extends CreditApiException {
        private static final long serialVersionUID = 1L;

        private final boolean sent;

        Transport(String operation, String zh, String en, boolean sent, @Nullable Throwable cause) {
            super(operation, zh, en, cause);
            this.sent = sent;
        }

        /** {@return true} */
        @Override
        public boolean retryable() {
            return true;
        }

        /** {@return if anything may have reached the platform; false where the client held the call back} */
        public boolean mayHaveArrived() {
            return sent;
        }
    }

    /** The platform answered with an error (平台返回错误). */
    public static final class Status extends CreditApiException {
        private static final long serialVersionUID = 1L;

        private final int status;
        private final transient @Nullable Problem problem;
        private final @Nullable ProblemType type;
        private final @Nullable String traceId;
        private final @Nullable Duration retryAfter;

        Status(
                String operation,
                int status,
                @Nullable Problem problem,
                @Nullable String traceId,
                @Nullable Duration retryAfter) {
            this(
                    operation,
                    status,
                    problem,
                    problem == null ? null : ProblemType.ofCode(problem.code()).orElse(null),
                    traceId,
                    retryAfter);
        }

        private Status(
                String operation,
                int status,
                @Nullable Problem problem,
                @Nullable ProblemType type,
                @Nullable String traceId,
                @Nullable Duration retryAfter) {
            super(
                    operation,
                    status
                            + (type == null ? "" : " " + type.titleZh() + "（" + type.code() + "）")
                            + issuesZh(problem)
                            + (traceId == null ? "" : "，追踪编号 " + traceId),
                    status
                            + (type == null ? "" : " " + type.code())
                            + issuesEn(problem)
                            + (traceId == null ? "" : ", trace id " + traceId),
                    null);
            this.status = status;
            this.problem = problem;
            this.type = type;
            this.traceId = traceId;
            this.retryAfter = retryAfter;
        }

        private static String issuesZh(@Nullable Problem problem) {
            return problem == null || problem.issues().isEmpty()
                    ? ""
                    : "，" + problem.issues().size() + " 处问题";
        }

        private static String issuesEn(@Nullable Problem problem) {
            return problem == null || problem.issues().isEmpty()
                    ? ""
                    : ", " + problem.issues().size() + " issues";
        }

        /** {@return the status of HTTP} */
        public int status() {
            return status;
        }

        /** {@return what the platform told; empty where it told nothing that could be read} */
        public Optional<Problem> problem() {
            return Optional.ofNullable(problem);
        }

        /** {@return the kind of problem; empty for one that this release does not know} */
        public Optional<ProblemType> type() {
            return Optional.ofNullable(type);
        }

        /** {@return what is wrong with the body, field by field; none where the platform told of nothing} */
        public List<RowIssue> issues() {
            return problem == null ? List.of() : problem.issues();
        }

        /** {@return the number under which the platform logged the call, if it told} */
        public Optional<String> traceId() {
            return Optional.ofNullable(traceId);
        }

        /** {@return when to call again, if the platform said so} */
        public Optional<Duration> retryAfter() {
            return Optional.ofNullable(retryAfter);
        }

        /** {@return true for 408, 429, 502, 503 and 504, and where the same call is being answered at this moment} */
        @Override
        public boolean retryable() {
            return RetryRules.isTemporary(status) || RetryRules.isBeingAnswered(this);
        }
    }

    /** The platform's answer is not what the contract says (应答不符合接口). */
    public static final class Contract extends CreditApiException {
        private static final long serialVersionUID = 1L;

        private final int status;
        private final String path;

        Contract(String operation, int status, String path, String zh, String en, @Nullable Throwable cause) {
            super(operation, status + "，" + zh, status + ", " + en, cause);
            this.status = status;
            this.path = path;
        }

        /** {@return the status of HTTP} */
        public int status() {
            return status;
        }

        /** {@return where in the body: a JSON Pointer; empty for the whole} */
        public String path() {
            return path;
        }

        /** {@return false} */
        @Override
        public boolean retryable() {
            return false;
        }
    }
}
