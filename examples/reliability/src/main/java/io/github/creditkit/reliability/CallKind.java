package io.github.creditkit.reliability;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Which call of a batch it is, by the first line of its request (批次调用). */
enum CallKind {
    OPEN("POST /credit/v1/batches "),
    PART("PUT /credit/v1/batches/[^/ ]+/parts/.*"),
    SEAL("POST /credit/v1/batches/[^/ ]+/seal .*"),
    RECEIPT("GET /credit/v1/batches/[^/ ]+/receipt "),
    ROWS("GET /credit/v1/batches/[^/ ]+/receipt/rows.*");

    private final Pattern line;

    CallKind(String line) {
        this.line = Pattern.compile(line + (line.endsWith(" ") ? ".*" : ""));
    }

    static Optional<CallKind> of(String requestLine) {
        for (CallKind kind : values()) {
            if (kind.line.matcher(requestLine).matches()) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    /** Which calls a fault may befall. */
    static List<CallKind> of(FaultKind fault) {
        return switch (fault) {
            case REQUEST_CUT, REQUEST_ENDED -> List.of(PART);
            case ANSWER_LOST -> List.of(OPEN, PART, SEAL);
            case ANSWER_LATE -> List.of(OPEN, PART, SEAL, ROWS);
            case ANSWER_CUT, ANSWER_ENDED -> List.of(ROWS, OPEN, RECEIPT, SEAL);
            default -> List.of();
        };
    }
}
