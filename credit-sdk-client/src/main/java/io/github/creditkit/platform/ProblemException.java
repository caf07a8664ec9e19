package io.github.creditkit.platform;

import io.github.creditkit.client.contract.ProblemType;
import io.github.creditkit.client.contract.RowIssue;
import java.util.List;

/** Why a call is refused, on its way to its answer. It quotes nothing of the call. */
final class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ProblemType type;
    private final transient List<RowIssue> issues;
    private final int retryAfterSeconds;

    ProblemException(ProblemType type, String zh, String en) {
        this(type, zh, en, List.of(), 0);
    }

    ProblemException(ProblemType type, String zh, String en, List<RowIssue> issues, int retryAfterSeconds) {
        super(zh + " · " + en, null, false, false); // an answer, not a failure: nobody reads its stack
        this.type = type;
        this.issues = issues;
        this.retryAfterSeconds = retryAfterSeconds;
    }

    static ProblemException notFound(String zh, String en) {
        return new ProblemException(ProblemType.NOT_FOUND, zh, en);
    }

    ProblemType type() {
        return type;
    }

    List<RowIssue> issues() {
        return issues;
    }

    int retryAfterSeconds() {
        return retryAfterSeconds;
    }
}
