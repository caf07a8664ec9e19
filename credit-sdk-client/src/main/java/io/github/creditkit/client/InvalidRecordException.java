package io.github.creditkit.client;

import io.github.creditkit.model.check.Issue;
import java.util.List;
import java.util.stream.Collectors;

/**
 * That a record or a body has errors and was not sent (本地校验未通过). It quotes no natural person's number.
 */
public final class InvalidRecordException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 5;

    private final String operation;
    private final transient List<Issue> issues;

    InvalidRecordException(String operation, List<Issue> issues) {
        super(operation + ": not sent, " + issues.size() + " errors: " + places(issues));
        this.operation = operation;
        this.issues = List.copyOf(issues);
    }

    /** {@return the name of the operation in the contract} */
    public String operation() {
        return operation;
    }

    /** {@return the errors, each with its place in the record} */
    public List<Issue> issues() {
        return issues;
    }

    /** {@return what is wrong, in Chinese} */
    public String messageZh() {
        return operation + "：未发送，" + issues.size() + " 处错误：" + places(issues);
    }

    private static String places(List<Issue> issues) {
        String shown = issues.stream()
                .limit(SHOWN)
                .map(issue -> issue.rule().word() + " " + (issue.path().isEmpty() ? "/" : issue.path()))
                .collect(Collectors.joining(", "));
        return issues.size() > SHOWN ? shown + ", …" : shown;
    }
}
