package io.github.creditkit.client.outbox;

import io.github.creditkit.client.contract.Problem;
import io.github.creditkit.client.contract.ProblemType;
import io.github.creditkit.client.contract.RowIssue;
import java.util.List;
import java.util.Optional;

/** What is done about a call that failed: that depends on what the platform said, and at which step. */
enum Trouble {
    /** Nobody answers, or not now: the same call again later, however often. */
    WAIT,
    /** The platform failed, or this sender was not understood: again, and not for ever. */
    COUNT,
    /** The batch is not where it should be: the platform is asked where it is. */
    ASK,
    /** The key or the part was used with something else: again under another key. */
    ANEW,
    /** A row of it is not taken: which, is found by halves. */
    SPLIT,
    /** No row of it would be taken. */
    REFUSED;

    private static final int LAST_STATUS_OF_CALLER = 499;

    /** Where the call was made. */
    enum Step {
        OPEN,
        PUT,
        SEAL,
        RECEIPT
    }

    static Trouble of(ChannelException failure, Step step) {
        Optional<Problem> problem = failure.problem();
        if (problem.isEmpty()) {
            return failure.isAnswered() ? COUNT : WAIT;
        }
        Optional<ProblemType> known = problem.map(Problem::code).flatMap(ProblemType::ofCode);
        return known.isPresent()
                ? of(known.get(), step)
                : of(problem.map(Problem::status).orElse(0), step);
    }

    private static Trouble of(ProblemType type, Step step) {
        return switch (type) {
            case IDEMPOTENCY_IN_PROGRESS -> WAIT;
            // Of how this sender is set up, and of no row.
            case METHOD_NOT_ALLOWED, UNSUPPORTED_MEDIA_TYPE, IDEMPOTENCY_KEY_REQUIRED -> WAIT;
            // What was sent is well formed, so it was cut off or altered on its way.
            case DIGEST_MISMATCH, MALFORMED_REQUEST, INTERNAL -> COUNT;
            case BATCH_STATE, NOT_FOUND, GONE -> step == Step.OPEN ? COUNT : ASK;
            case IDEMPOTENCY_MISMATCH, PART_CONFLICT -> step == Step.RECEIPT ? COUNT : step == Step.SEAL ? ASK : ANEW;
            default -> of(type.status(), step);
        };
    }

    private static Trouble of(int status, Step step) {
        return switch (status) {
            case 401, 403, 407, 408, 425, 429, 502, 503, 504 -> WAIT;
            case 404, 409, 410 -> step == Step.OPEN ? status == 409 ? REFUSED : COUNT : ASK;
            case 413 -> step == Step.RECEIPT ? COUNT : SPLIT;
            default -> {
                if (status < 400 || status > LAST_STATUS_OF_CALLER || step == Step.RECEIPT) {
                    yield COUNT;
                }
                yield step == Step.OPEN ? REFUSED : SPLIT;
            }
        };
    }

    /** If the platform itself says that it knows the thing no more; a wrong address says something else. */
    static boolean isGone(ChannelException failure) {
        return failure.problem()
                .map(Problem::code)
                .flatMap(ProblemType::ofCode)
                .filter(type -> type == ProblemType.NOT_FOUND || type == ProblemType.GONE)
                .isPresent();
    }

    /** The problem as a word. */
    static String word(ChannelException failure) {
        return failure.problem()
                .map(Problem::code)
                .map(code -> PlainText.clipped(code, 64))
                .orElse(failure.isAnswered() ? "broken-answer" : "unreachable");
    }

    /** The problem in words, without anything of the rows. */
    static String text(ChannelException failure) {
        return failure.problem()
                .map(problem -> problem.status() + " " + problem.code()
                        + (problem.detail() == null ? "" : ": " + problem.detail()))
                .orElseGet(() -> String.valueOf(failure.getMessage()));
    }

    static List<RowIssue> issues(ChannelException failure) {
        return failure.problem().map(Problem::issues).orElse(List.of());
    }
}
