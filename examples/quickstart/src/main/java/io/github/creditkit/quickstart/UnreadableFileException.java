package io.github.creditkit.quickstart;

/** The file cannot be read as a list of organisations (文件无法读取); the message quotes nothing of it. */
final class UnreadableFileException extends Exception {
    private static final long serialVersionUID = 1L;

    UnreadableFileException(String zh, String en) {
        super(zh + " / " + en);
    }

    UnreadableFileException(String zh, String en, Exception cause) {
        super(zh + " / " + en, cause);
    }
}
