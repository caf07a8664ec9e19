package io.github.creditkit.quickstart;

import java.io.PrintStream;

/**
 * What is told to the reader (屏幕): Chinese first, then English.
 *
 * @param out where to
 */
record Screen(PrintStream out) {
    void line(String text) {
        out.println(text);
        out.flush();
    }

    void step(int number, String zh, String en) {
        line("");
        line("== " + number + ". " + zh + " · " + en);
    }
}
