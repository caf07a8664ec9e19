package io.github.creditkit.cli.report;

/**
 * Where a row stands (行的位置).
 *
 * @param file its file as the user named it, fit to be shown
 * @param line its line there, from 1
 */
record Place(String file, long line) {
    /** The name without directories: a page is passed on, and they are nobody's business. */
    static String name(String file) {
        return file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
    }
}
