package io.github.creditkit.cli.input;

import io.github.creditkit.cli.input.UnreadableException.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Where bytes come from (输入来源): a file, or the standard input under the name {@code -}. */
public final class Source {
    private static final String STANDARD_INPUT = "-";

    private final String name;
    private final InputStream standardInput;

    /**
     * A source.
     *
     * @param name          the file as the user named it, or {@code -}
     * @param standardInput what {@code -} stands for
     */
    public Source(String name, InputStream standardInput) {
        this.name = name;
        this.standardInput = standardInput;
    }

    /**
     * The file as the user named it.
     *
     * @return not masked
     */
    public String name() {
        return name;
    }

    /**
     * The size of the file.
     *
     * @return 0 when it cannot be told
     */
    public long size() {
        try {
            return isStandardInput() ? 0 : Files.size(path());
        } catch (IOException e) {
            return 0;
        }
    }

    /**
     * The beginning of the file, and the rest to be read.
     *
     * @return the opened file
     * @throws UnreadableException when it cannot be read
     */
    public Head open() throws UnreadableException {
        try {
            return Head.of(name, isStandardInput() ? standardInput : file());
        } catch (UnreadableException e) {
            throw e;
        } catch (IOException e) {
            throw failure(e);
        }
    }

    /**
     * The problem behind a failure to read.
     *
     * @param e what the system said
     * @return the same as a problem with this file
     */
    public UnreadableException failure(IOException e) {
        return e instanceof UnreadableException known ? known : new UnreadableException(Problem.FAILED, name, e);
    }

    private boolean isStandardInput() {
        return name.equals(STANDARD_INPUT);
    }

    private InputStream file() throws IOException {
        Path path = path();
        if (Files.isDirectory(path)) {
            throw new UnreadableException(Problem.DIRECTORY, name);
        }
        try {
            return Files.newInputStream(path);
        } catch (NoSuchFileException e) {
            throw new UnreadableException(Problem.MISSING, name, e);
        } catch (AccessDeniedException e) {
            throw new UnreadableException(Problem.DENIED, name, e);
        }
    }

    private Path path() throws UnreadableException {
        try {
            return Path.of(name);
        } catch (InvalidPathException e) {
            // No file can have such a name here, so there is none.
            throw new UnreadableException(Problem.MISSING, name);
        }
    }
}
