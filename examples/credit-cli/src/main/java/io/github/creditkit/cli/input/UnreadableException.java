package io.github.creditkit.cli.input;

import java.io.IOException;

/** A file that cannot be read (无法读取). The message for people is made where their language is known. */
public final class UnreadableException extends IOException {
    private static final long serialVersionUID = 1L;

    /** What stands in the way (原因). */
    public enum Problem {
        /** No such file (文件不存在). */
        MISSING,
        /** A directory (是目录). */
        DIRECTORY,
        /** Not permitted (没有权限). */
        DENIED,
        /** UTF-16 text, which some programs save when asked for Unicode (UTF-16 编码). */
        UTF_16,
        /** A workbook or an archive, of which no line is text (工作簿或压缩文件). */
        WORKBOOK,
        /** Reading failed half-way or for another reason (读取失败). */
        FAILED
    }

    private final Problem problem;
    private final String name;

    /**
     * A problem with a file.
     *
     * @param problem what it is
     * @param name    the file as the user named it
     * @param cause   what the system said
     */
    public UnreadableException(Problem problem, String name, IOException cause) {
        super(problem.name(), cause);
        this.problem = problem;
        this.name = name;
    }

    /**
     * A problem that was found without the system's help.
     *
     * @param problem what it is
     * @param name    the file as the user named it
     */
    public UnreadableException(Problem problem, String name) {
        super(problem.name());
        this.problem = problem;
        this.name = name;
    }

    /**
     * What stands in the way.
     *
     * @return the problem
     */
    public Problem problem() {
        return problem;
    }

    /**
     * The file as the user named it. It may hold a person's number.
     *
     * @return not masked
     */
    public String name() {
        return name;
    }
}
